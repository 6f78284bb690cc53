import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aVisit, openStage, type Stage } from './contract/stage.ts';

/** CockroachDB knows no other isolation, and PostgreSQL can be set to it: of two at once it gives one up. */
describe.skipIf(!inject('engines').includes('postgres'))(
	'uses that are counted on a PostgreSQL that serialises',
	() => {
		let stage: Stage;

		beforeAll(async () => {
			stage = await openStage('postgres', { isSerializable: true });
		});
		afterAll(() => stage?.close());

		it.each([
			[null, 30, 30],
			[10, 30, 10],
		])('with a limit of %s, %i at once, are %i', async (maxUses, visitors, uses) => {
			const { knex, share, shares, visits, elsewhere } = stage;
			const [row] = (await knex.raw('show transaction_isolation')).rows;
			expect(row).toEqual({ transaction_isolation: 'serializable' });

			const made = await share({ maxUses });
			const outcomes = await Promise.all(
				Array.from({ length: visitors }, (_, at) => {
					const { visit, event } = aVisit(made);
					return (at % 2 ? visits : elsewhere.visits).grant(made, visit, event);
				}),
			);
			expect(outcomes.filter(Boolean)).toHaveLength(uses);
			expect((await shares.find(made.id))?.timesUsed).toBe(uses);
			expect((await visits.list(made.id, 100, 0)).total).toBe(uses);
		});
	},
);
