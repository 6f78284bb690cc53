import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';
import type { DroppedFieldStore } from '../scope/model/dropped-fields.ts';

const table = 'sharing_dropped_fields';

export function createDroppedFieldStore(knex: Knex): DroppedFieldStore {
	return { record, since };

	async function record(collection: string, fields: string[], at: number): Promise<void> {
		if (fields.length === 0) return;
		await knex(table).insert(fields.map((field) => ({ collection, field, at })));
	}

	async function since(at: number): Promise<Set<string>> {
		const rows: DbRow[] = await knex(table).where('at', '>', at).select('collection', 'field');
		return new Set(rows.map((row) => `${String(row['collection'])}.${String(row['field'])}`));
	}
}
