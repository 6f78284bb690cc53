import { describe, expect, it } from 'vitest';
import { prepareQuery } from '../../../src/store/prepared-query.ts';
import type { Stage } from './stage.ts';

/** What is asked for is roles of Directus here: any table will do. */
export function testPreparedQueries(stage: () => Stage): void {
	describe('a query that is written once', () => {
		it('is asked with other values each time, whatever they look like', async () => {
			const { knex, role } = stage();
			const [one, other] = [await role(), await role()];
			const named = prepareQuery(knex, 2, (first: string | null, second: string | null) => {
				return knex('directus_roles').whereIn('id', [first, second]).where('name', 'Role').orderBy('id').select('id');
			});
			const ids = async (...values: [string | null, string | null]) => (await named(...values)).map(({ id }) => id);

			expect(await ids(one, other)).toEqual([one, other].sort());
			expect(await Promise.all([ids(one, null), ids(null, other), ids(one, one)])).toEqual([[one], [other], [one]]);
			expect(await ids(null, null)).toEqual([]);
			await knex('directus_roles').where({ id: other }).update({ name: `:value-0 '?" $1` });
			expect(await ids(other, one)).toEqual([one]);
			const byName = prepareQuery(knex, 1, (name: string) => knex('directus_roles').where({ name }).select('id'));
			expect(await byName(`:value-0 '?" $1`)).toEqual([{ id: other }]);
		});

		it('fails as any other does', async () => {
			const lost = prepareQuery(stage().knex, 0, () => stage().knex('no_such_table').select('id'));
			await expect(lost()).rejects.toThrow('no_such_table');
		});
	});
}
