import type { Knex } from 'knex';
import { createOnce } from './tables.ts';
import { hasColumnCollations } from '../dialect.ts';

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
	const [fresh, former] = [`${name}_fresh`, `${name}_former`];
	if ((await knex.schema.hasTable(name)) && !(await knex.schema.hasColumn(name, 'id'))) {
		await knex.schema.dropTableIfExists(fresh);
		await createOnce(knex, fresh, build);
		const target = knex.raw(`?? (${columns.map(() => '??').join(', ')})`, [fresh, ...columns]);
		await knex.into(target).insert(knex(name).select(columns));
		await swap(knex, { name, fresh, former });
	}
	if (!(await knex.schema.hasTable(name))) await knex.schema.renameTable(fresh, name);
	await knex.schema.dropTableIfExists(former);
}

/** On MySQL, which has no transactions for it, in one statement: at no time there is none of the two. */
async function swap(knex: Knex, { name, fresh, former }: Record<'name' | 'fresh' | 'former', string>): Promise<void> {
	if (hasColumnCollations(knex)) {
		await knex.schema.dropTableIfExists(former);
		await knex.raw('rename table ?? to ??, ?? to ??', [name, former, fresh, name]);
		return;
	}
	await knex.schema.renameTable(name, former);
	await knex.schema.renameTable(fresh, name);
}
