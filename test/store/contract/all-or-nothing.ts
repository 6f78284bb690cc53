import { describe, expect, it } from 'vitest';
import { allOrNothing } from '../../../src/store/all-or-nothing.ts';
import type { Engine } from '../../support/databases/engine.ts';
import type { Knex } from 'knex';
import type { Stage } from './stage.ts';

/** What is written is roles of Directus here: any table will do. */
export function testAllOrNothing(engine: Engine, stage: () => Stage): void {
	describe('all or nothing', () => {
		const rename = (knex: Knex, id: string) => knex('directus_roles').where({ id }).update({ name: 'changed' });
		const nameOf = async (id: string) => (await stage().knex('directus_roles').where({ id }).first('name')).name;

		it('is written where the work says so, and not where it says no or fails', async () => {
			const { knex, role } = stage();
			const [done, undone, failed] = [await role(), await role(), await role()];

			expect(await allOrNothing(knex, async (trx) => (await rename(trx, done)) === 1)).toBe(true);
			expect(await allOrNothing(knex, async (trx) => (await rename(trx, undone)) === 2)).toBe(false);
			const work = async (trx: Knex) => {
				await rename(trx, failed);
				throw new Error('the work failed');
			};
			await expect(allOrNothing(knex, work)).rejects.toThrow('the work failed');
			expect([await nameOf(done), await nameOf(undone), await nameOf(failed)]).toEqual(['changed', 'Role', 'Role']);
		});

		it.skipIf(engine === 'sqlite')('is never said to be written where the commit does not come through', async () => {
			const { knex, role } = stage();
			const id = await role();
			const work = async (trx: Knex) => {
				await rename(trx, id);
				await hangUp(trx, knex);
				return true;
			};
			await expect(allOrNothing(knex, work)).rejects.toThrow();
			// The pool may hand out the dead connection once more before it learns that it is one.
			await expect.poll(() => nameOf(id)).toBe('Role');
		});
	});

	/** Ends a connection from the outside, as a server does that stops. */
	async function hangUp(connection: Knex, others: Knex): Promise<void> {
		if (engine === 'postgres') {
			const { rows } = await connection.raw('select pg_backend_pid() as id');
			await others.raw('select pg_terminate_backend(?)', [rows[0].id]);
		} else {
			const [[{ id }]] = await connection.raw('select connection_id() as id');
			await others.raw('kill ?', [id]);
		}
	}
}
