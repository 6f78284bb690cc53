import type { Knex } from 'knex';
import { hasColumnCollations } from './dialect.ts';

interface TextForm {
	charset: string;
	collation: string;
}

/** Letter by letter, and a space at the end is a letter; the first that the server knows, of MariaDB, MySQL 8 and older. */
const binaryCollations = ['utf8mb4_nopad_bin', 'utf8mb4_0900_bin', 'utf8mb4_bin'];

/**
 * How our tables hold texts: all of Unicode, and compared so that `Ab3X` and `aB3x` are two keys. Null where a database
 * does so by itself, and is not to be told.
 */
export async function textForm(knex: Knex): Promise<TextForm | null> {
	if (!hasColumnCollations(knex)) return null;
	const known = (await knex('information_schema.collations')
		.whereIn('collation_name', binaryCollations)
		.pluck('collation_name')) as string[];
	const collation = binaryCollations.find((name) => known.includes(name));
	return { charset: 'utf8mb4', collation: collation ?? 'utf8mb4_bin' };
}

/** How a column holds and compares texts; null where there is none, or it holds something else. */
export async function collationOf(knex: Knex, table: string, column: string): Promise<TextForm | null> {
	const [rows] = (await knex.raw(
		`select character_set_name as charset, collation_name as collation from information_schema.columns
		where table_schema = database() and table_name = ? and column_name = ?`,
		[table, column],
	)) as [{ charset: string | null; collation: string | null }[]];
	const { charset, collation } = rows[0] ?? {};
	// Names of the server's own go into the statement as they are: nothing else is let in.
	return isName(charset) && isName(collation) ? { charset, collation } : null;
}

function isName(text: unknown): text is string {
	return typeof text === 'string' && /^\w+$/.test(text);
}
