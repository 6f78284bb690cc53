import type { Knex } from 'knex';
import { textForm } from '../character-set.ts';

/** What was already made is left as it is: MySQL keeps what a broken migration had got to. */
export async function createOnce(
	knex: Knex,
	name: string,
	build: (table: Knex.CreateTableBuilder) => void,
): Promise<void> {
	if (await knex.schema.hasTable(name)) return;
	const form = await textForm(knex);
	await knex.schema.createTable(name, (table) => {
		if (form) {
			table.charset(form.charset);
			table.collate(form.collation);
		}
		build(table);
	});
}

export async function addColumns(
	knex: Knex,
	table: string,
	columns: Record<string, (table: Knex.AlterTableBuilder) => unknown>,
): Promise<void> {
	for (const [column, build] of Object.entries(columns)) {
		if (await knex.schema.hasColumn(table, column)) continue;
		await knex.schema.alterTable(table, (altered) => void build(altered));
	}
}
