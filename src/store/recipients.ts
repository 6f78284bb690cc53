import type { Knex } from 'knex';
import { allOrNothing } from './all-or-nothing.ts';
import { eraseTracesOf } from './erase-recipient.ts';
import { ancestry, loadParents } from './role-tree.ts';
import { forgetUsers } from './forget-users.ts';
import { eventToRow, recipientFromRow, recipientToRow, shareToRow, type DbRow } from './rows.ts';
import { transact } from './transact.ts';
import { whereContains } from './where-contains.ts';
import { whereRecipientState } from './where-recipient-state.ts';
import type { RecipientQuery, RecipientStore, RecipientChanges, Erasing } from '../people/recipient-store.ts';
import type { Recipient, RecipientWithSubject } from '../people/recipient.ts';
import type { Share } from '../share/share.ts';
import type { NewEvent } from '../share/event.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_recipients';
const rowsAtOnce = 100;
const searched = [`${table}.address`, 'users.first_name', 'users.last_name', 'users.email', 'roles.name'];

export function createRecipientStore(knex: Knex): RecipientStore {
	return {
		...{ insertShare, insert, find, findBySecret, findBySubjects, findForUser, findGuest },
		...{ list, count, hasLogins, change, erase, noteMail, namesOf, orphan, forgetUsers: forget },
	};

	async function insertShare(share: Share, event: NewEvent, recipients: Recipient[]): Promise<void> {
		await transact(knex, async (trx) => {
			await trx('sharing_shares').insert(shareToRow(share));
			await trx('sharing_events').insert(eventToRow(event));
			await trx.batchInsert(table, recipients.map(recipientToRow), rowsAtOnce);
		});
	}

	async function insert(recipients: Recipient[], events: NewEvent[]): Promise<boolean> {
		const [first] = recipients;
		if (!first) return true;

		try {
			return await allOrNothing(knex, async (trx) => {
				// Changes nothing, and holds the share: nobody deletes it before its recipients are there to be deleted with it.
				const held = await trx('sharing_shares').where({ id: first.share }).update({ id: first.share });
				if (held !== 1) return false;
				await trx.batchInsert(table, recipients.map(recipientToRow), rowsAtOnce);
				await trx.batchInsert('sharing_events', events.map(eventToRow), rowsAtOnce);
				return true;
			});
		} catch (error) {
			// Each database names a broken unique index in its own way; whether one was broken can be asked of all alike.
			const subjects = recipients.map(({ subject }) => subject);
			if ((await findBySubjects(first.share, subjects)).length > 0) return false;
			throw error;
		}
	}

	async function find(share: string, id: string): Promise<RecipientWithSubject | null> {
		return one({ [`${table}.share`]: share, [`${table}.id`]: id });
	}

	async function findBySecret(secretHash: string): Promise<RecipientWithSubject | null> {
		return one({ [`${table}.secret_hash`]: secretHash });
	}

	async function one(where: Record<string, string>): Promise<RecipientWithSubject | null> {
		const row: DbRow | undefined = await recipientsWithSubjects(knex).where(where).first();
		return row ? recipientFromRow(row) : null;
	}

	async function findBySubjects(share: string, subjects: string[]): Promise<RecipientWithSubject[]> {
		const rows = await recipientsWithSubjects(knex)
			.where(`${table}.share`, share)
			.whereIn(`${table}.subject`, subjects);
		return rows.map(recipientFromRow);
	}

	async function findForUser(share: string, user: string): Promise<RecipientWithSubject[]> {
		const roles = await rolesOf(user);
		const rows = await recipientsWithSubjects(knex)
			.where(`${table}.share`, share)
			.where((theirs) => {
				void theirs.where(`${table}.user`, user).orWhereIn(`${table}.role`, roles);
			});
		const found = rows.map(recipientFromRow);
		return [...found.filter(({ kind }) => kind === 'user'), ...found.filter(({ kind }) => kind === 'role')];
	}

	async function findGuest(id: string, user: string | null): Promise<RecipientWithSubject | null> {
		const guest = await one({ [`${table}.id`]: id });
		if (!guest || guest.state === 'revoked' || guest.state === 'declined') return null;
		if (guest.kind === 'email') return user === null ? guest : null;
		if (user === null) return null;
		if (guest.kind === 'user') return guest.user === user && guest.userStatus === 'active' ? guest : null;
		return (await rolesOf(user)).includes(guest.role ?? '') ? guest : null;
	}

	/** The roles whose recipient a user is: their own and those above it. None where they are not active. */
	async function rolesOf(user: string): Promise<string[]> {
		const row: DbRow | undefined = await knex('directus_users').where({ id: user, status: 'active' }).first('role');
		const role = row?.['role'];
		return typeof role === 'string' ? ancestry(role, await loadParents(knex)) : [];
	}

	async function list(query: RecipientQuery) {
		const [rows, total] = await Promise.all([
			recipientsWithSubjects(knex)
				.where(matching(knex, query))
				.orderBy(`${table}.date_invited`, 'desc')
				.orderBy(`${table}.id`)
				.limit(query.limit)
				.offset(query.offset),
			// Names and states of users and roles are joined only where they are asked for.
			countOf(knex, isPlain(query) ? knex<DbRow>(table) : joined(knex), query),
		]);
		return { recipients: rows.map(recipientFromRow), total };
	}

	async function count(share: string): Promise<number> {
		const counted = await knex(table).where({ share }).count({ total: '*' }).first();
		return Number(counted?.['total'] ?? 0);
	}

	async function hasLogins(share: string): Promise<boolean> {
		const found: DbRow | undefined = await knex(table)
			.where({ share })
			.whereIn('kind', ['user', 'role'])
			.whereIn('state', ['invited', 'accepted'])
			.first('id');
		return found !== undefined;
	}

	async function change(
		recipient: Recipient,
		changes: RecipientChanges,
		{ event, closesDoor }: { event: NewEvent | null; closesDoor: boolean },
	) {
		return await allOrNothing(knex, async (trx) => {
			const changed = await trx(table)
				.where({ id: recipient.id, revision: recipient.revision, state: recipient.state })
				.update({ ...recipientToRow(changes), revision: recipient.revision + (closesDoor ? 1 : 0) });
			if (changed !== 1) return false;

			if (event) await trx('sharing_events').insert(eventToRow(event));
			if (!closesDoor) return true;
			await trx('sharing_codes').where({ recipient: recipient.id }).delete();
			const ended = event?.at ?? recipient.dateInvited;
			await trx('sharing_visits').where({ recipient: recipient.id }).whereNull('ended').update({ ended });
			return true;
		});
	}

	async function erase(recipient: Recipient, erasing: Erasing): Promise<boolean> {
		const { id, share } = recipient;
		const addresses = await addressesOf(recipient);
		return await transact(knex, async (trx) => {
			const erased = await trx(table).where({ id, share }).delete();
			if (erased !== 1) return false;
			await eraseTracesOf(trx, recipient, addresses, erasing);
			await trx('sharing_events').insert(eventToRow(erasing.event));
			return true;
		});
	}

	/** What the share's link may have been sent to. */
	async function addressesOf({ address, user }: Recipient): Promise<string[]> {
		if (user === null) return address === null ? [] : [address];
		return (await knex('directus_users').where({ id: user }).whereNotNull('email').pluck('email')).map(String);
	}

	async function noteMail(id: string, mail: 'sent' | 'failed', at: Instant): Promise<void> {
		await knex(table).where({ id }).update({ mail, date_mailed: at });
	}

	async function namesOf(ids: string[]): Promise<Map<string, string>> {
		if (ids.length === 0) return new Map();
		const rows = await recipientsWithSubjects(knex).whereIn(`${table}.id`, [...new Set(ids)]);
		return new Map(rows.map(recipientFromRow).map(({ id, name }) => [id, name ?? '']));
	}

	async function orphan(what: 'user' | 'role', ids: string[]): Promise<void> {
		if (ids.length === 0) return;
		await knex(table).whereIn(what, ids).update({ state: 'revoked', expires: null });
	}

	async function forget(ids: string[], how: Pick<Erasing, 'ofVisitors' | 'nameless'>): Promise<void> {
		await forgetUsers(knex, ids, how);
	}
}

function isPlain({ search, states }: RecipientQuery): boolean {
	return search === undefined && states === undefined;
}

async function countOf(knex: Knex, rows: Knex.QueryBuilder, query: RecipientQuery): Promise<number> {
	const counted = (await rows
		.where(matching(knex, query))
		.count({ total: `${table}.id` })
		.first()) as DbRow | undefined;
	return Number(counted?.['total'] ?? 0);
}

/** Recipients with what became of the user or role that they are. */
export function recipientsWithSubjects(knex: Knex): Knex.QueryBuilder<DbRow, DbRow[]> {
	return joined(knex).select(
		`${table}.*`,
		'users.status as user_status',
		'users.first_name as user_first_name',
		'users.last_name as user_last_name',
		'users.email as user_email',
		'roles.id as role_exists',
		'roles.name as role_name',
	);
}

function joined(knex: Knex): Knex.QueryBuilder<DbRow, DbRow[]> {
	return knex<DbRow, DbRow[]>(table)
		.leftJoin('directus_users as users', 'users.id', `${table}.user`)
		.leftJoin('directus_roles as roles', 'roles.id', `${table}.role`);
}

function matching(knex: Knex, { share, search, states, now }: RecipientQuery) {
	return (where: Knex.QueryBuilder): void => {
		void where.where(`${table}.share`, share);
		if (search !== undefined) void where.where(whereContains(knex, searched, search));
		if (states !== undefined) {
			void where.where((any) => {
				for (const state of states) void any.orWhere(whereRecipientState(state, now));
			});
		}
	};
}
