import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';

/** Some seconds at most, with the waits between them: of thirty who count at the same row, the last is the thirtieth. */
const mostTries = 30;
const firstWaitMs = 10;
const longestWaitMs = 500;

/**
 * All of the work or nothing. Where the database gives a transaction up because of another one it is begun again: some do
 * so as a matter of course (CockroachDB, and any that is set to serialise), all of them where two wait for each other.
 *
 * @param work nothing but statements of this transaction: it may run more than once
 * @param mayRepeat whether it may still be begun again, where that is not always so
 */
export function transact<Result>(
	knex: Knex,
	work: (trx: Knex.Transaction) => Promise<Result>,
	mayRepeat = () => true,
): Promise<Result> {
	return tryAgain(() => knex.transaction(work), mayRepeat);
}

/**
 * The same for one statement outside of any transaction. What is thrown is what was: libraries for this make an error of
 * the lists of errors that Directus throws.
 */
export async function tryAgain<Result>(attempt: () => PromiseLike<Result>, mayRepeat = () => true): Promise<Result> {
	for (let tries = 1; ; tries++) {
		try {
			return await attempt();
		} catch (error) {
			if (tries === mostTries || !isGivenUp(error) || !mayRepeat()) throw error;
			// At random, so that those who met do not meet again.
			await wait(Math.random() * Math.min(firstWaitMs * 2 ** tries, longestWaitMs));
		}
	}
}

/** A failed serialisation or a deadlock, by each driver's name for it: nothing was written then. */
function isGivenUp(error: unknown): boolean {
	const { code, sqlState, number, errorNum } = Object(error) as DriverError;
	const isOfPostgres = code === '40001' || code === '40P01';
	return isOfPostgres || sqlState === '40001' || number === 1205 || errorNum === 60 || errorNum === 8177;
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
