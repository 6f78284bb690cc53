import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';
import type { ItemStore } from '../share/lost-items.ts';

export function createItemStore(knex: Knex): ItemStore {
	return { missing };

	async function missing(
		...[{ collection, primary, keyOf }, keys]: Parameters<ItemStore['missing']>
	): Promise<string[]> {
		const found: DbRow[] = await knex(collection).whereIn(primary, keys).select(primary);
		const there = new Set(found.map((row) => keyOf(row[primary])));
		const gone: string[] = [];

		// A database may take for equal what is spelled otherwise (letter case, a UUID's bytes). Its word counts.
		for (const key of keys.filter((one) => !there.has(one))) {
			const row: DbRow | undefined = await knex(collection)
				.where({ [primary]: key })
				.first(primary);
			if (!row || keyOf(row[primary]) === null) gone.push(key);
		}

		return gone;
	}
}
