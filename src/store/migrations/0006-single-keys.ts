import type { Knex } from 'knex';
import { createOnce } from './tables.ts';

const rowsAtOnce = 500;

/**
 * Directus knows keys of one column alone, and warned of these two tables at every start. The new column fills itself, so
 * that an instance of an earlier version goes on writing into them.
 */
export async function singleKeys(knex: Knex): Promise<void> {
	await rebuild(knex, 'sharing_notices', ['share', 'kind', 'about', 'at'], (table) => {
		table.increments('id');
		table.string('share', 36).notNullable();
		table.string('kind', 16).notNullable();
		table.bigInteger('about').notNullable();
		table.bigInteger('at').notNullable();
		table.unique(['share', 'kind', 'about'], { indexName: 'sharing_notices_claim' });
	});
	await rebuild(knex, 'sharing_seen', ['share', 'user', 'at'], (table) => {
		table.increments('id');
		table.string('share', 36).notNullable();
		table.uuid('user').notNullable();
		table.bigInteger('at').notNullable();
		table.unique(['share', 'user'], { indexName: 'sharing_seen_once' });
	});
}

/** No database changes a key in a way that all know. What died in the middle of it is made to its end. */
async function rebuild(
	knex: Knex,
	name: string,
	columns: string[],
	build: (table: Knex.CreateTableBuilder) => void,
): Promise<void> {
	const fresh = `${name}_fresh`;
	if (await knex.schema.hasTable(name)) {
		if (await knex.schema.hasColumn(name, 'id')) return;
		await knex.schema.dropTableIfExists(fresh);
		await createOnce(knex, fresh, build);
		await copy(knex, { from: name, to: fresh, columns });
		await knex.schema.dropTable(name);
	}
	await knex.schema.renameTable(fresh, name);
}

async function copy(knex: Knex, { from, to, columns }: { from: string; to: string; columns: string[] }): Promise<void> {
	const key = columns.slice(0, -1);
	for (let offset = 0; ; offset += rowsAtOnce) {
		const rows: object[] = await knex(from)
			.select(columns)
			.orderBy(key.map((column) => ({ column })))
			.limit(rowsAtOnce)
			.offset(offset);
		if (rows.length > 0) await knex.batchInsert(to, rows, 50);
		if (rows.length < rowsAtOnce) return;
	}
}
