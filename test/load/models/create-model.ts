import type { Knex } from 'knex';
import type { Model, ModelCollection } from './model.ts';

const rowsAtOnce = 100;

/**
 * Makes a data model with its rows, straight in the database: through Directus each collection takes a second and each
 * field more than the one before. No Directus may be running on it yet.
 */
export async function createModel(database: Knex, { collections }: Model): Promise<void> {
	for (const collection of collections) await createTable(database, collection);

	await database.transaction(async (trx) => {
		for (const { name, rows } of collections) await insert(trx, name, rows);
		const names = collections.map(({ name }) => ({ collection: name }));
		await insert(trx, 'directus_collections', names);
		await insert(trx, 'directus_fields', collections.flatMap(fieldRows));
		await insert(trx, 'directus_relations', collections.flatMap(relationRows));
	});
}

async function createTable(database: Knex, { name, fields, references }: ModelCollection): Promise<void> {
	await database.schema.createTable(name, (table) => {
		table.increments('id');
		for (const field of fields) table.string(field);
		for (const { field } of references) table.integer(field).unsigned().index();
	});
}

function fieldRows({ name, fields, references }: ModelCollection): object[] {
	const row = (collection: string, field: string, special: string | null) => ({ collection, field, special });
	return [
		...['id', ...fields].map((field) => row(name, field, null)),
		...references.flatMap(({ field, to, reverse, junction }) => [
			row(name, field, 'm2o'),
			...(reverse === undefined ? [] : [row(to, reverse, junction === undefined ? 'o2m' : 'm2m')]),
		]),
	];
}

function relationRows({ name, references }: ModelCollection): object[] {
	return references.map(({ field, to, reverse, junction }) => ({
		many_collection: name,
		many_field: field,
		one_collection: to,
		one_field: reverse ?? null,
		junction_field: junction ?? null,
	}));
}

async function insert(database: Knex, table: string, rows: object[]): Promise<void> {
	if (rows.length > 0) await database.batchInsert(table, rows, rowsAtOnce);
}
