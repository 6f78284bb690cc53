import type { Knex } from 'knex';
import { chunks } from './chunks.ts';
import { eventToRow, shareFromRow, shareToRow, type DbRow } from './rows.ts';
import { stateColumn, whereState } from './where-state.ts';
import { transact } from './transact.ts';
import { whereAttention } from './where-attention.ts';
import { whereContains } from './where-contains.ts';
import type { CountedShare, Share, Loss } from '../share/share.ts';
import type { ShareQuery, ShareStore, SharesOf, ShareChanges, OrphanedBy } from '../share/share-store.ts';
import type { NewEvent } from '../share/event.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_shares';

export function createShareStore(knex: Knex): ShareStore {
	return { insert, find, findAll, list, listIds, listItems, countByState, change, remove, orphan, forgetPreviews };

	async function insert(share: Share, event: NewEvent): Promise<void> {
		await transact(knex, async (trx) => {
			await trx(table).insert(shareToRow(share));
			await trx('sharing_events').insert(eventToRow(event));
		});
	}

	async function find(id: string) {
		const row = (await sharesWithOwners(knex)
			.select(peopleOf(knex))
			.where({ [`${table}.id`]: id, [`${table}.preview`]: false })
			.first()) as DbRow | undefined;
		return row ? countedFromRow(row) : null;
	}

	async function findAll(ids: string[]) {
		const rows = (await sharesWithOwners(knex).select(peopleOf(knex)).whereIn(`${table}.id`, ids)) as DbRow[];
		const found = new Map(rows.map((row) => [String(row['id']), row]));
		return ids.flatMap((id) => {
			const row = found.get(id);
			return row ? [countedFromRow(row)] : [];
		});
	}

	async function listIds(query: Parameters<ShareStore['listIds']>[0]) {
		const ids: unknown[] = await knex(table).where(matching(knex, query)).orderBy(inOrder(query)).pluck(`${table}.id`);
		return ids.map(String);
	}

	async function list(query: ShareQuery) {
		const [rows, counted] = await Promise.all([
			sharesWithOwners(knex)
				.select(peopleOf(knex))
				.where(matching(knex, query))
				.orderBy(inOrder(query))
				.limit(query.limit)
				.offset(query.offset),
			knex(table).where(matching(knex, query)).count({ total: '*' }).first(),
		]);

		return { shares: rows.map(countedFromRow), total: Number(counted?.['total'] ?? 0) };
	}

	async function countByState(of: SharesOf, now: Instant) {
		const states = sharesWithOwners(knex)
			.clearSelect()
			.select({ state: stateColumn(knex, now) })
			.where(`${table}.preview`, false)
			.as('states');
		if (of.owner !== undefined) void states.where(`${table}.owner`, of.owner);
		if (of.collection !== undefined) void states.where(`${table}.collection`, of.collection);
		if (of.share !== undefined) void states.where(`${table}.id`, of.share);
		const rows: DbRow[] = await knex.from(states).groupBy('state').select('state').count({ total: '*' });
		return Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['total'])]));
	}

	async function change(
		share: Share,
		changes: ShareChanges,
		{ now, closesDoor, event }: { now: Instant; closesDoor: boolean; event: NewEvent },
	) {
		return await transact(knex, async (trx) => {
			const changed = await trx(table)
				.where({ id: share.id, revision: share.revision })
				.update({
					...shareToRow(changes),
					revision: share.revision + 1,
					door_revision: share.doorRevision + (closesDoor ? 1 : 0),
					date_updated: now,
				});
			if (changed === 1) await trx('sharing_events').insert(eventToRow(event));
			return changed === 1;
		});
	}

	async function remove(id: string): Promise<boolean> {
		return await transact(knex, async (trx) => {
			const removed = await trx(table).where({ id }).delete();
			const recipients = trx('sharing_recipients').where({ share: id });
			await trx('sharing_codes').whereIn('recipient', recipients.clone().select('id')).delete();
			await recipients.delete();
			for (const other of ['sharing_visits', 'sharing_events', 'sharing_seen', 'sharing_notices']) {
				await trx(other).where({ share: id }).delete();
			}
			return removed === 1;
		});
	}

	async function listItems({
		after,
		limit,
		collections,
	}: {
		/** The id of the last one before; null at first. */
		after: string | null;
		limit: number;
		collections?: string[] | undefined;
	}) {
		const query = knex(table).whereNull('lost').orderBy('id').limit(limit);
		if (after !== null) void query.where('id', '>', after);
		if (collections !== undefined) void query.whereIn('collection', collections);
		const rows: DbRow[] = await query.select('id', 'collection', 'item');
		return rows.map((row) => ({
			id: String(row['id']),
			collection: String(row['collection']),
			item: String(row['item']),
		}));
	}

	async function orphan(what: Loss, by: OrphanedBy, now: Instant): Promise<void> {
		const { collection, keys, shares, madeBefore } = by;
		const [column, values] = shares === undefined ? [what, keys] : ['id', shares];
		const parts = values === undefined ? [undefined] : chunks(values);

		for (const part of parts) {
			const query = knex(table).whereNull('lost');
			if (collection !== undefined) void query.where({ collection });
			if (madeBefore !== undefined) void query.where('date_created', '<', madeBefore);
			if (part !== undefined) void query.whereIn(column, part);
			// Asked at every item that anybody creates or deletes, and hardly ever of one that is shared: reading locks nobody out.
			if (!(await query.clone().first('id'))) continue;
			await query.update({ lost: what, revision: knex.raw('?? + 1', ['revision']), date_updated: now });
		}
	}

	async function forgetPreviews(now: number): Promise<number> {
		return await transact(knex, async (trx) => {
			const ended = () => trx(table).where({ preview: true }).where('date_end', '<', now);
			await trx('sharing_visits').whereIn('share', ended().select('id')).delete();
			await trx('sharing_events').whereIn('share', ended().select('id')).delete();
			const forgotten: number = await ended().delete();
			return forgotten;
		});
	}
}

/** How many recipients a share has who may come in, or may still accept. */
function peopleOf(knex: Knex): Knex.QueryBuilder {
	return knex('sharing_recipients')
		.whereRaw('?? = ??', ['sharing_recipients.share', `${table}.id`])
		.whereIn('sharing_recipients.state', ['invited', 'accepted'])
		.count('*')
		.as('people');
}

function countedFromRow(row: DbRow): CountedShare {
	return { ...shareFromRow(row), people: Number(row['people'] ?? 0) };
}

/** Shares with what became of their owner and role. */
export function sharesWithOwners(knex: Knex): Knex.QueryBuilder<DbRow, DbRow[]> {
	return knex(table)
		.leftJoin('directus_users as owners', 'owners.id', `${table}.owner`)
		.leftJoin('directus_roles as roles', 'roles.id', `${table}.role`)
		.leftJoin('directus_roles as owner_roles', 'owner_roles.id', 'owners.role')
		.select(
			`${table}.*`,
			'owners.status as owner_status',
			'owners.role as owner_role',
			'owners.first_name as owner_first_name',
			'owners.last_name as owner_last_name',
			'roles.id as role_exists',
			'roles.name as role_name',
			'roles.parent as role_parent',
			'owner_roles.parent as owner_role_parent',
		) as Knex.QueryBuilder<DbRow, DbRow[]>;
}

function inOrder({ sort }: Pick<ShareQuery, 'sort'>) {
	const asked = sort.map(({ field, direction }) => ({ column: `${table}.${field}`, order: direction }));
	return [...asked, { column: `${table}.id`, order: 'asc' }];
}

function matching(knex: Knex, query: Omit<ShareQuery, 'limit' | 'offset' | 'sort'>) {
	const { collection, item, owner, role, transferTo, states, attention, search, now } = query;

	return (where: Knex.QueryBuilder): void => {
		void where.where(`${table}.preview`, false);
		if (collection !== undefined) void where.where(`${table}.collection`, collection);
		if (item !== undefined) void where.where(`${table}.item`, item);
		if (owner !== undefined) void where.where(`${table}.owner`, owner);
		if (role !== undefined) void where.where(`${table}.role`, role);
		if (search !== undefined) {
			void where.where((any) => {
				void any
					.where(whereContains(knex, [`${table}.name`, `${table}.collection`], search))
					.orWhere(`${table}.item`, search);
			});
		}
		if (transferTo !== undefined) void where.where(`${table}.transfer_to`, transferTo);
		if (states !== undefined) {
			void where.where((any) => {
				for (const state of states) void any.orWhere(whereState(state, now));
			});
		}
		if (attention !== undefined) {
			void where.where((any) => {
				for (const reason of attention) void any.orWhere(whereAttention(reason, now));
			});
		}
	};
}
