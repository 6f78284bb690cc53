import type { Knex } from 'knex';

/** Whether the database ends a transaction by itself where a table is made or changed. */
export function isWithoutDdlTransactions(knex: Knex): boolean {
	return ['mysql', 'mysql2', 'oracledb'].includes(clientOf(knex));
}

/** Whether each column says how its texts are held and compared, and takes the database's default where it does not. */
export function hasColumnCollations(knex: Knex): boolean {
	return ['mysql', 'mysql2'].includes(clientOf(knex));
}

/** Whether the database answers with an error where a number is compared with a column that it does not fit into. */
export function checksRanges(knex: Knex): boolean {
	return ['pg', 'postgres', 'pgnative', 'cockroachdb', 'redshift', 'mssql'].includes(clientOf(knex));
}

/** Whether `[` begins a class of characters in the pattern of a `like`, as `%` and `_` stand for others everywhere. */
export function hasClassesInPatterns(knex: Knex): boolean {
	return clientOf(knex) === 'mssql';
}

/** The rest of a whole division, as SQL: its operator, where there is one. */
export function remainder(knex: Knex, dividend: string, divisor: number): string {
	return clientOf(knex) === 'oracledb' ? `mod(${dividend}, ${divisor})` : `(${dividend} % ${divisor})`;
}

/** Whether the parts of a `with` may write, and what they have written be read in it: one statement for several tables. */
export function writesInWith(knex: Knex): boolean {
	return ['pg', 'postgres', 'pgnative', 'cockroachdb'].includes(clientOf(knex));
}

function clientOf(knex: Knex): string {
	return String((knex.client as { config: Knex.Config }).config.client);
}
