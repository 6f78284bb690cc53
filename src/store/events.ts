import type { Knex } from 'knex';
import { remainder } from './dialect.ts';
import { eventFromRow, eventToRow, nameOf, type DbRow } from './rows.ts';
import type { DayCount, EventQuery, EventStore } from '../activity/event-store.ts';
import type { Instant } from '../share/instant.ts';
import type { SharesOf } from '../share/share-store.ts';

const table = 'sharing_events';
const dayMs = 86_400_000;

export function createEventStore(knex: Knex): EventStore {
	return { write, list, listAfter, countByDay, forget };

	async function write(event: Parameters<EventStore['write']>[0]): Promise<void> {
		await knex(table).insert(eventToRow(event));
	}

	async function list(query: Parameters<EventStore['list']>[0]) {
		const [rows, counted] = await Promise.all([
			newestFirst(query).offset(query.offset),
			knex(table).where(matching(query)).count({ total: '*' }).first(),
		]);
		return { events: await named(rows), total: Number(counted?.['total'] ?? 0) };
	}

	async function listAfter({ after, ...query }: Parameters<EventStore['listAfter']>[0]) {
		const rows = newestFirst(query);
		if (after !== null) void rows.where('id', '<', after);
		return await named(await rows);
	}

	function newestFirst(query: EventQuery): Knex.QueryBuilder<DbRow, DbRow[]> {
		return knex<DbRow, DbRow[]>(table).where(matching(query)).orderBy('id', 'desc').limit(query.limit);
	}

	async function named(rows: DbRow[]) {
		const names = await namesOf(rows.flatMap((row) => row['user'] ?? []));
		return rows.map((row) => eventFromRow(row, names.get(String(row['user'])) ?? null));
	}

	/** Asked apart: the column holds text, and Directus' keys are of another type in some databases. */
	async function namesOf(users: unknown[]): Promise<Map<string, string | null>> {
		if (users.length === 0) return new Map();
		const rows: DbRow[] = await knex('directus_users')
			.whereIn('id', [...new Set(users.map(String))])
			.select('id', 'first_name', 'last_name');
		return new Map(rows.map((row) => [String(row['id']), nameOf(row['first_name'], row['last_name'])]));
	}

	async function countByDay(since: Instant, { share, ...of }: SharesOf): Promise<DayCount[]> {
		const query = knex(table).whereIn('kind', ['opened', 'refused']).where('at', '>=', since);
		const narrowed = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));
		if (Object.keys(narrowed).length > 0) {
			void query.whereIn('share', knex('sharing_shares').select('id').where(narrowed));
		}
		if (share !== undefined) void query.where({ share });

		// Days by whole division, which all databases have; calendar functions are different in each. The length of a day
		// is part of the text: bound twice, it would be two expressions to PostgreSQL.
		const day = `(?? - ${remainder(knex, '??', dayMs)})`;
		const rows = await query
			.select({ day: knex.raw(day, ['at', 'at']) }, 'kind')
			.count({ total: '*' })
			.groupByRaw(`${day}, ??`, ['at', 'at', 'kind']);
		return sumsByDay(rows);
	}

	async function forget(before: number): Promise<number> {
		return await knex(table).where('at', '<', before).delete();
	}
}

function sumsByDay(rows: DbRow[]): DayCount[] {
	const days = new Map<string, DayCount>();

	for (const row of rows) {
		const date = new Date(Number(row['day'])).toISOString().slice(0, 10);
		const sums = days.get(date) ?? { date, opened: 0, refused: 0 };
		sums[row['kind'] === 'opened' ? 'opened' : 'refused'] += Number(row['total']);
		days.set(date, sums);
	}

	return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

function matching({ share, kinds }: Omit<EventQuery, 'limit'>) {
	return (where: Knex.QueryBuilder): void => {
		void where.where({ share });
		if (kinds !== undefined) void where.whereIn('kind', kinds);
	};
}
