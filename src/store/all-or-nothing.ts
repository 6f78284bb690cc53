import type { Knex } from 'knex';

/** Rolls back what was written where the work answers false in the middle of it. */
export async function allOrNothing(knex: Knex, work: (trx: Knex.Transaction) => Promise<boolean>): Promise<boolean> {
	const trx = await knex.transaction();

	try {
		const isDone = await work(trx);
		await (isDone ? trx.commit() : trx.rollback());
		return isDone;
	} catch (error) {
		await trx.rollback();
		throw error;
	}
}
