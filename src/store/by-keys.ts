import type { Knex } from 'knex';
import { chunks } from './chunks.ts';

/**
 * Looks for rows and then writes to them by their keys: a change by what no index knows would lock all of a table.
 *
 * @param where narrows the rows that are looked for
 */
export async function byKeys(
	trx: Knex.Transaction,
	table: string,
	{
		where,
		write,
	}: { where: (rows: Knex.QueryBuilder) => void; write: (rows: Knex.QueryBuilder) => PromiseLike<unknown> },
): Promise<void> {
	const ids = (await trx(table).where(where).pluck('id')) as (string | number)[];
	for (const some of chunks(ids)) await write(trx(table).whereIn('id', some));
}
