import { transact } from './transact.ts';
import type { Knex } from 'knex';

/** Makes knex roll back; never leaves this file. */
const notDone = new Error('Nothing is to be written.');

/**
 * Rolls back what was written where the work answers false in the middle of it. Throws where it cannot be said that it was
 * written: of a `commit()` that failed, knex tells those alone who gave it the work to do.
 */
export async function allOrNothing(knex: Knex, work: (trx: Knex.Transaction) => Promise<boolean>): Promise<boolean> {
	try {
		await transact(knex, async (trx) => {
			if (!(await work(trx))) throw notDone;
		});
		return true;
	} catch (error) {
		if (error === notDone) return false;
		throw error;
	}
}
