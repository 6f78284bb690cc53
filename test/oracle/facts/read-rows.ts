import type { Knex } from 'knex';
import type { DataModel, StoredRow } from '../engine/project.ts';

/** All rows of these collections, in no order. Every cell is text, made by the database: a driver rounds long numbers. */
export async function readRows(
	knex: Knex,
	model: DataModel,
	collections: string[],
): Promise<Record<string, StoredRow[]>> {
	const entries: [string, StoredRow[]][] = [];
	for (const collection of collections) {
		const fields = Object.values(model.collections[collection]?.fields ?? {});
		const columns = fields.filter(({ type }) => type !== 'alias').map(({ field }) => asText(knex, field));
		entries.push([collection, await knex(collection).select(columns)]);
	}
	return Object.fromEntries(entries);
}

function asText(knex: Knex, field: string): Knex.Raw {
	const type = /mysql|maria/i.test(String(knex.client.config.client)) ? 'char' : 'text';
	return knex.raw(`cast(?? as ${type}) as ??`, [field, field]);
}
