import { shareFieldNames, shareFields, snake, type Kept, type ShareFields } from '../share/share-fields.ts';
import type { Share, ShareWithOwner } from '../share/share.ts';
import type { NewEvent, ShareEvent } from '../share/event.ts';
import type { Recipient, RecipientWithSubject } from '../people/recipient.ts';
import type { Visit } from '../visit/visit.ts';
import type { Instant } from '../share/instant.ts';

/** A row as a database driver gives it: bigints may be text, booleans may be numbers. */
export type DbRow = Record<string, unknown>;

export function shareToRow(share: Partial<Share>): DbRow {
	const { scope } = share;
	const lists = shareFieldNames.filter((name) => shareFields[name].kept === 'list' && share[name] !== undefined);
	return toRow({
		...share,
		...Object.fromEntries(lists.map((name) => [name, JSON.stringify(share[name])])),
		...(scope !== undefined && { scope: JSON.stringify(scope) }),
	});
}

export function shareFromRow(row: DbRow): ShareWithOwner {
	return {
		...fieldsFromRow(row),
		id: String(row['id']),
		collection: String(row['collection']),
		item: String(row['item']),
		owner: String(row['owner']),
		scope: JSON.parse(String(row['scope'])) as Share['scope'],
		preview: Boolean(row['preview']),
		transferTo: text(row['transfer_to']),
		passwordHash: text(row['password_hash']),
		timesUsed: Number(row['times_used']),
		paused: Boolean(row['paused']),
		lost: text(row['lost']) as Share['lost'],
		secretHash: String(row['secret_hash']),
		secretCipher: String(row['secret_cipher']),
		revision: Number(row['revision']),
		doorRevision: Number(row['door_revision']),
		dateCreated: Number(row['date_created']),
		dateUpdated: number(row['date_updated']),
		lastUsed: number(row['last_used']),
		ownerStatus: text(row['owner_status']),
		ownerRole: text(row['owner_role']),
		ownerName: nameOf(row['owner_first_name'], row['owner_last_name']),
		roleExists: isThere(row['role_exists']),
		roleName: text(row['role_name']),
		mayHaveAncestors: isThere(row['role_parent']) || isThere(row['owner_role_parent']),
	};
}

/** How a value is read from what a driver gives. */
const readers: Record<Kept, (stored: unknown) => unknown> = {
	text,
	flag: Boolean,
	number,
	instant: number,
	list: (stored) => JSON.parse(text(stored) ?? '[]') as unknown,
};

function fieldsFromRow(row: DbRow): ShareFields {
	const values = shareFieldNames.map((name) => [name, readers[shareFields[name].kept](row[snake(name)])]);
	return Object.fromEntries(values) as ShareFields;
}

/** All columns of a visit. */
export const visitColumns = [
	...(['id', 'share', 'token_hash', 'door_revision', 'opened', 'expires', 'ended', 'recipient', 'user'] as const),
	...(['address_hash', 'network', 'agent'] as const),
] as const;

export function visitToRow(visit: Visit): DbRow {
	return toRow(visit);
}

export function visitFromRow(row: DbRow): Visit {
	return {
		id: String(row['id']),
		share: String(row['share']),
		tokenHash: String(row['token_hash']),
		doorRevision: Number(row['door_revision']),
		opened: Number(row['opened']),
		expires: Number(row['expires']),
		ended: number(row['ended']),
		recipient: text(row['recipient']),
		user: text(row['user']),
		...traceFromRow(row),
	};
}

/** All columns of an event but its number, which the database gives. */
export const eventColumns = [
	...(['share', 'kind', 'at', 'visit', 'user', 'recipient', 'reason', 'detail'] as const),
	...(['address_hash', 'network', 'agent'] as const),
] as const;

export function eventToRow({ detail, ...rest }: NewEvent): DbRow {
	return toRow({ ...rest, detail: detail && JSON.stringify(detail) });
}

export function eventFromRow(row: DbRow, userName: string | null): ShareEvent {
	const detail = text(row['detail']);

	return {
		id: Number(row['id']),
		share: String(row['share']),
		kind: row['kind'] as ShareEvent['kind'],
		at: Number(row['at']),
		visit: text(row['visit']),
		user: text(row['user']),
		recipient: text(row['recipient']),
		userName,
		reason: text(row['reason']),
		detail: detail === null ? null : (JSON.parse(detail) as string[]),
		...traceFromRow(row),
	};
}

export function recipientToRow(recipient: Partial<Recipient>): DbRow {
	return toRow(recipient);
}

export function recipientFromRow(row: DbRow): RecipientWithSubject {
	return {
		id: String(row['id']),
		share: String(row['share']),
		kind: row['kind'] as Recipient['kind'],
		address: text(row['address']),
		user: text(row['user']),
		role: text(row['role']),
		subject: String(row['subject']),
		access: row['access'] as Recipient['access'],
		state: row['state'] as Recipient['state'],
		message: text(row['message']),
		invitedBy: text(row['invited_by']),
		dateInvited: Number(row['date_invited']),
		expires: number(row['expires']),
		dateAnswered: number(row['date_answered']),
		secretHash: String(row['secret_hash']),
		secretCipher: String(row['secret_cipher']),
		timesUsed: Number(row['times_used']),
		lastUsed: number(row['last_used']),
		mail: text(row['mail']) as Recipient['mail'],
		dateMailed: number(row['date_mailed']),
		revision: Number(row['revision']),
		name: recipientName(row),
		userStatus: text(row['user_status']),
		roleExists: isThere(row['role_exists']),
	};
}

function recipientName(row: DbRow): string | null {
	if (row['kind'] === 'email') return text(row['address']);
	if (row['kind'] === 'role') return text(row['role_name']);
	return nameOf(row['user_first_name'], row['user_last_name']) ?? text(row['user_email']);
}

function traceFromRow(row: DbRow): Pick<Visit, 'addressHash' | 'network' | 'agent'> {
	return { addressHash: text(row['address_hash']), network: text(row['network']), agent: text(row['agent']) };
}

function toRow(object: object): DbRow {
	return Object.fromEntries(Object.entries(object).map(([key, value]) => [snake(key), value]));
}

function text(value: unknown): string | null {
	return value === null || value === undefined || value === '' ? null : String(value);
}

function number(value: unknown): Instant | null {
	return value === null || value === undefined ? null : Number(value);
}

function isThere(value: unknown): boolean {
	return value !== null && value !== undefined;
}

export function nameOf(...parts: unknown[]): string | null {
	return parts.filter(Boolean).join(' ') || null;
}
