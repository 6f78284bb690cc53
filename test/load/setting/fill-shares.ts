import type { Knex } from 'knex';
import type { Engine } from '../../support/databases/engine.ts';

/** How many shares each item has. */
const sharesPerItem = 10;

/** Text as random as what the product writes there: ids and hashes that come in no order. */
const random: Partial<Record<Engine, { id: string; hash: string }>> = {
	sqlite: {
		id: `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||
			substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`,
		hash: 'lower(hex(randomblob(32)))',
	},
	postgres: { id: 'gen_random_uuid()::text', hash: `md5(random()::text) || md5(random()::text)` },
};

/** The engines that `fillShares` knows how to fill. */
export const fillableEngines = Object.keys(random) as Engine[];

/**
 * Fills the table up to so many shares, straight in the database: copies of one share, ten for each item from 1 on. What
 * the database knows of the table is brought up to date, as it does by itself some minutes after.
 */
export async function fillShares(database: Knex, engine: Engine, template: string, total: number): Promise<void> {
	const text = random[engine];
	if (!text) throw new Error(`There is no way yet to fill the tables of ${engine}.`);
	const counted = await database('sharing_shares').count({ present: '*' }).first();
	const columns = Object.keys(await database('sharing_shares').where({ id: template }).first());
	const values = columns.map((column) => valueOf(column, text));

	// Of this connection only, and of a database that is thrown away.
	if (engine === 'sqlite') {
		await database.raw('pragma synchronous = off');
		// Keys in no order touch every page of an index: those are to stay in memory (in KiB).
		await database.raw('pragma cache_size = -1000000');
	}
	await database.raw(
		`insert into sharing_shares (${columns.join(', ')})
		with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i < ?)
		select ${values.join(', ')} from sharing_shares share cross join numbers where share.id = ?`,
		[total - Number(counted?.['present']) - 1, template],
	);
	await database.raw('analyze');
}

function valueOf(column: string, text: { id: string; hash: string }): string {
	if (column === 'id') return text.id;
	if (column === 'secret_hash') return text.hash;
	if (column === 'item') return `cast(1 + numbers.i / ${sharesPerItem} as varchar(255))`;
	if (column === 'date_created') return 'share.date_created - numbers.i';
	return `share.${column}`;
}
