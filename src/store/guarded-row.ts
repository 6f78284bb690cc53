import type { Knex } from 'knex';
import { eventToRow } from './rows.ts';
import { transact } from './transact.ts';
import type { NewEvent } from '../share/event.ts';

/** One row of one of the project's collections, and what is written down once it was changed. */
export interface GuardedRow {
	collection: string;
	primary: string;
	key: string | number;
	event: NewEvent;
}

/**
 * A connection whose transactions begin with a lock on one row and a look at it. Directus opens the transaction of an
 * update itself, and tells everybody of it once that has ended; so this is how a look gets into the same transaction,
 * and before the update. The lock must be its first statement: MySQL reads from then on what was there at that moment.
 *
 * @param look throws where the row is not to be written after all; then nothing is
 */
export function guardRow(
	knex: Knex,
	{ collection, primary, key, event }: GuardedRow,
	look: (trx: Knex) => Promise<void>,
): Knex {
	return new Proxy(knex, {
		get(target, property) {
			return property === 'transaction' ? guarded : (Reflect.get(target, property, target) as unknown);
		},
	});

	function guarded<Result>(work: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> {
		// Others' hooks run in the work, and not twice. Until it begins all is ours, and who comes second is given up here.
		let hasBegun = false;
		const begin = async (trx: Knex.Transaction): Promise<Result> => {
			// SQLite has no such lock and needs none: a transaction has the one connection to itself.
			await trx(collection)
				.where({ [primary]: key })
				.forUpdate()
				.select(primary);
			await look(trx);
			await trx('sharing_events').insert(eventToRow(event));
			hasBegun = true;
			return await work(trx);
		};
		return transact(knex, begin, () => !hasBegun);
	}
}
