import type { Knex } from 'knex';
import type { Attention } from '../share/attention.ts';
import { whereState } from './where-state.ts';
import type { Instant } from '../share/instant.ts';

const table = 'sharing_shares';
const dayMs = 86_400_000;
/** A share that nobody opened for so long is probably forgotten. */
const unusedAfterMs = 90 * dayMs;
const endsSoonMs = 7 * dayMs;

/** Shares that can still be opened and that somebody should look at; and those whose owner is gone. */
export function whereAttention(attention: Attention, now: Instant) {
	return (where: Knex.QueryBuilder): void => {
		if (attention === 'orphaned') return void where.where(whereState('orphaned', now));
		void where.where(whereState('active', now));

		switch (attention) {
			case 'no-password':
				return void where.whereNull(`${table}.password_hash`);
			case 'no-end':
				return void where.whereNull(`${table}.date_end`);
			case 'ends-soon':
				return void where.where(`${table}.date_end`, '<=', now + endsSoonMs);
			case 'unused':
				return void where.whereRaw('coalesce(??, ??) < ?', [
					`${table}.last_used`,
					`${table}.date_created`,
					now - unusedAfterMs,
				]);
		}
	};
}
