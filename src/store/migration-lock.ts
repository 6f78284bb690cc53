import type { Knex } from 'knex';

const table = 'sharing_migrations_lock';
const theOnlyRow = 1;

/**
 * Makes knex' lock before knex does. Two instances that start on an empty database would each put a row into it, and
 * with two rows knex never gets the lock. Here the row has a fixed key, so that there can be one only.
 */
export async function ensureOneLock(knex: Knex): Promise<void> {
	await unlessDoneMeanwhile(isThere, async () => {
		await knex.schema.createTable(table, (columns) => {
			columns.integer('index').primary();
			columns.integer('is_locked');
		});
	});
	await unlessDoneMeanwhile(hasRow, async () => {
		await knex(table).insert({ index: theOnlyRow, is_locked: 0 });
	});
	await knex(table).where('index', '>', theOnlyRow).delete();

	async function isThere(): Promise<boolean> {
		return await knex.schema.hasTable(table);
	}

	async function hasRow(): Promise<boolean> {
		return (await knex(table).where({ index: theOnlyRow }).first()) !== undefined;
	}
}

/**
 * Takes the lock from a process that died with it. knex' own way to free it puts a row without a key into the table,
 * which only SQLite accepts.
 */
export async function freeLock(knex: Knex): Promise<void> {
	await knex(table).where({ index: theOnlyRow }).update({ is_locked: 0 });
}

async function unlessDoneMeanwhile(isDone: () => Promise<boolean>, perform: () => Promise<void>): Promise<void> {
	if (await isDone()) return;

	try {
		await perform();
	} catch (error) {
		if (!(await isDone())) throw error;
	}
}
