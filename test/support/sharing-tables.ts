import type { Knex } from 'knex';

const tables = ['sharing_shares', 'sharing_visits', 'sharing_events', 'sharing_dropped_fields', 'sharing_migrations'];

/** Everything that the extension has stored, to be compared with what it has stored later. */
export async function dumpSharingTables(knex: Knex): Promise<Record<string, unknown[]>> {
	const rows = await Promise.all(tables.map((table) => knex(table).select('*').orderBy('id')));
	return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}
