import { createHash } from 'node:crypto';
import type { Engine } from '../databases/engine.ts';
import type { Knex } from 'knex';

/** Where Directus keeps what it knows of the data model, and what it does by itself. */
const tables = ['collections', 'fields', 'relations', 'flows', 'operations'];

/** Changes with the columns of the database and with what Directus says about them, and with its flows. */
export async function dataModelFingerprint(knex: Knex, engine: Engine): Promise<string> {
	const said = [];
	for (const table of tables) said.push(await knex(`directus_${table}`).select('*'));
	const lines = [await columns(knex, engine), ...said].map((rows) => rows.map((row) => JSON.stringify(row)).sort());
	return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

async function columns(knex: Knex, engine: Engine): Promise<unknown[]> {
	if (engine === 'sqlite') return knex('sqlite_master').select('name', 'sql');
	return knex('information_schema.columns')
		.where({ table_schema: engine === 'postgres' ? 'public' : knex.client.database() })
		.select('table_name', 'column_name', 'column_default', 'is_nullable', 'data_type');
}
