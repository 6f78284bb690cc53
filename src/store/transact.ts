import pRetry from 'p-retry';
import type { Knex } from 'knex';

const timing = { retries: 9, factor: 2, minTimeout: 2, maxTimeout: 200, randomize: true };

/**
 * All of the work or nothing. Where the database gives a transaction up because of another one it is begun again: some do
 * so as a matter of course (CockroachDB, and any that is set to serialise), all of them where two wait for each other.
 *
 * @param work nothing but statements of this transaction: it may run more than once
 */
export function transact<Result>(knex: Knex, work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> {
	return pRetry(() => knex.transaction(work), {
		...timing,
		shouldRetry: ({ error }) => isGivenUp(error as Error & DriverError),
	});
}

interface DriverError {
	/** PostgreSQL, CockroachDB. */
	code?: string;
	/** MySQL, MariaDB. */
	sqlState?: string;
	/** MS SQL. */
	number?: number;
	/** Oracle. */
	errorNum?: number;
}

/** A failed serialisation or a deadlock, by each driver's name for it: nothing was written then. */
function isGivenUp(error: DriverError): boolean {
	const { code, sqlState, number, errorNum } = error;
	return (
		code === '40001' ||
		code === '40P01' ||
		sqlState === '40001' ||
		number === 1205 ||
		[60, 8177].includes(errorNum ?? 0)
	);
}
