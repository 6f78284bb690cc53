import type { Knex } from 'knex';
import { eventToRow, shareFromRow, shareToRow, type DbRow } from './rows.ts';
import { stateColumn, whereState } from './where-state.ts';
import type { ShareQuery, ShareStore } from '../share/share-store.ts';

const table = 'sharing_shares';
const keysAtOnce = 500;

export function createShareStore(knex: Knex): ShareStore {
	return { insert, find, list, countByState, change, remove, lose };

	async function insert(...[share, event]: Parameters<ShareStore['insert']>): Promise<void> {
		await knex.transaction(async (trx) => {
			await trx(table).insert(shareToRow(share));
			await trx('sharing_events').insert(eventToRow(event));
		});
	}

	async function find(id: string) {
		const row = await standing(knex).where(`${table}.id`, id).first();
		return row ? shareFromRow(row) : null;
	}

	async function list(query: ShareQuery) {
		const [rows, counted] = await Promise.all([
			standing(knex)
				.where(matching(query))
				.orderBy([
					...query.sort.map(({ field, direction }) => ({ column: `${table}.${field}`, order: direction })),
					{ column: `${table}.id`, order: 'asc' },
				])
				.limit(query.limit)
				.offset(query.offset),
			knex(table).where(matching(query)).count({ total: '*' }).first(),
		]);

		return { shares: rows.map(shareFromRow), total: Number(counted?.['total'] ?? 0) };
	}

	async function countByState(owner: string | null, now: number) {
		const states = standing(knex)
			.clearSelect()
			.select({ state: stateColumn(knex, now) })
			.as('states');
		if (owner !== null) void states.where(`${table}.owner`, owner);
		const rows: DbRow[] = await knex.from(states).groupBy('state').select('state').count({ total: '*' });
		return Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['total'])]));
	}

	async function change(...[share, changes, { now, closesDoor, event }]: Parameters<ShareStore['change']>) {
		return await knex.transaction(async (trx) => {
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
		return await knex.transaction(async (trx) => {
			const removed = await trx(table).where({ id }).delete();
			await trx('sharing_visits').where({ share: id }).delete();
			await trx('sharing_events').where({ share: id }).delete();
			return removed === 1;
		});
	}

	async function lose(...[what, { collection, keys }, now]: Parameters<ShareStore['lose']>): Promise<void> {
		const column = { item: 'item', owner: 'owner', role: 'role' }[what];
		const parts = keys === undefined ? [undefined] : chunks(keys, keysAtOnce);

		for (const part of parts) {
			const query = knex(table).whereNull('lost');
			if (collection !== undefined) void query.where({ collection });
			if (part !== undefined) void query.whereIn(column, part);
			await query.update({ lost: what, revision: knex.raw('?? + 1', ['revision']), date_updated: now });
		}
	}
}

/** Shares with what became of their owner and role. */
export function standing(knex: Knex): Knex.QueryBuilder<DbRow, DbRow[]> {
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
			'roles.parent as role_parent',
			'owner_roles.parent as owner_role_parent',
		);
}

function matching({ collection, item, owner, states, search, now }: ShareQuery) {
	return (where: Knex.QueryBuilder): void => {
		if (collection !== undefined) void where.where(`${table}.collection`, collection);
		if (item !== undefined) void where.where(`${table}.item`, item);
		if (owner !== undefined) void where.where(`${table}.owner`, owner);
		if (search !== undefined) void where.where(named(search));
		if (states !== undefined) {
			void where.where((any) => {
				for (const state of states) void any.orWhere(whereState(state, now));
			});
		}
	};
}

/** In lower case, and as it was typed: SQLite lowers no letters outside of ASCII. */
function named(search: string) {
	const typed = `%${search.replace(/[!%_]/g, (character) => `!${character}`)}%`;

	return (where: Knex.QueryBuilder): void => {
		void where
			.whereRaw(`lower(??) like ? escape '!'`, [`${table}.name`, typed.toLowerCase()])
			.orWhereRaw(`?? like ? escape '!'`, [`${table}.name`, typed])
			.orWhereRaw(`lower(??) like ? escape '!'`, [`${table}.collection`, typed.toLowerCase()])
			.orWhere(`${table}.item`, search);
	};
}

function chunks<T>(list: T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}
