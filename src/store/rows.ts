import type { Instant, Share, StandingShare } from '../share/share.ts';
import type { NewEvent, ShareEvent } from '../activity/event.ts';
import type { Visit } from '../visit/visit.ts';

/** A row as a database driver gives it: bigints may be text, booleans may be numbers. */
export type DbRow = Record<string, unknown>;

export function shareToRow(share: Partial<Share>): DbRow {
	const { scope, ...rest } = share;
	return toRow(scope === undefined ? rest : { ...rest, scope: JSON.stringify(scope) });
}

export function shareFromRow(row: DbRow): StandingShare {
	return {
		id: String(row['id']),
		name: text(row['name']),
		collection: String(row['collection']),
		item: String(row['item']),
		role: text(row['role']),
		owner: String(row['owner']),
		access: row['access'] as Share['access'],
		audience: row['audience'] as Share['audience'],
		scope: JSON.parse(String(row['scope'])) as Share['scope'],
		api: Boolean(row['api']),
		passwordHash: text(row['password_hash']),
		dateStart: number(row['date_start']),
		dateEnd: number(row['date_end']),
		maxUses: number(row['max_uses']),
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
		ownerName: nameOf(row),
		roleExists: isThere(row['role_exists']),
		mayHaveAncestors: isThere(row['role_parent']) || isThere(row['owner_role_parent']),
	};
}

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
		...traceFromRow(row),
	};
}

export function eventToRow({ detail, ...rest }: NewEvent): DbRow {
	return toRow({ ...rest, detail: detail && JSON.stringify(detail) });
}

export function eventFromRow(row: DbRow): ShareEvent {
	const detail = text(row['detail']);

	return {
		id: Number(row['id']),
		share: String(row['share']),
		kind: row['kind'] as ShareEvent['kind'],
		at: Number(row['at']),
		visit: text(row['visit']),
		user: text(row['user']),
		reason: text(row['reason']),
		detail: detail === null ? null : (JSON.parse(detail) as string[]),
		...traceFromRow(row),
	};
}

function traceFromRow(row: DbRow): Pick<Visit, 'addressHash' | 'network' | 'agent'> {
	return { addressHash: text(row['address_hash']), network: text(row['network']), agent: text(row['agent']) };
}

function toRow(object: object): DbRow {
	return Object.fromEntries(
		Object.entries(object).map(([key, value]) => [
			key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			value,
		]),
	);
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

function nameOf(row: DbRow): string | null {
	return [row['owner_first_name'], row['owner_last_name']].filter(Boolean).join(' ') || null;
}
