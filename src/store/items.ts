import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';
import type { ItemStore, ItemTable } from '../share/deleted-items.ts';

export function createItemStore(knex: Knex): ItemStore {
	return { missing };

	async function missing({ collection, primary, keyOf }: ItemTable, keys: string[]): Promise<string[]> {
		const found: DbRow[] = await knex(collection).whereIn(primary, keys).select(primary);
		// Shares have their items' keys as the database had them. One that it takes for equal, and spells otherwise, is
		// another row's, that came in the place of the first.
		const there = new Set(found.map((row) => keyOf(row[primary])).filter((key) => key !== null));
		return keys.filter((key) => !there.has(keyOf(key) ?? ''));
	}
}
