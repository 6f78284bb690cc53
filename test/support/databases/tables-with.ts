import type { Knex } from 'knex';

/** The tables of a database, Directus' own included, in whose rows any of these texts stands. */
export async function tablesWith(knex: Knex, marks: string[]): Promise<string[]> {
	const found = await Promise.all(
		(await tablesOf(knex)).map(async (table) => {
			const rows = JSON.stringify(await knex(table));
			return marks.some((mark) => rows.includes(mark)) ? [table] : [];
		}),
	);
	return found.flat().sort();
}

async function tablesOf(knex: Knex): Promise<string[]> {
	const client = String(knex.client.config.client);
	if (client.includes('sqlite')) return knex('sqlite_master').where({ type: 'table' }).pluck('name');
	const schema = knex.raw(client === 'pg' ? 'current_schema()' : 'database()');
	return knex('information_schema.tables').where({ table_schema: schema }).pluck('table_name');
}
