import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../src/share/event.ts';
import { guardRow } from '../../../src/store/guarded-row.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { Knex } from 'knex';
import type { Stage } from './stage.ts';

/** The guarded rows are roles of Directus here: any table with a key will do. */
export function testGuarding(stage: () => Stage): void {
	describe('a guarded row', () => {
		it('is looked at and written by one at a time', async () => {
			const { id, guarded } = await aRole('0');
			let seen = '';
			const count = () =>
				guarded(async (trx) => {
					seen = await nameOf(trx, id);
				}).transaction((trx) =>
					trx('directus_roles')
						.where({ id })
						.update({ name: String(Number(seen) + 1) }),
				);
			const times = 12;
			await Promise.all(Array.from({ length: times }, count));
			expect(await nameOf(stage().knex, id)).toBe(String(times));
		});

		it('is not written after a look that found something, and nothing is written down', async () => {
			const { id, guarded, written } = await aRole('as it was');
			const knex = guarded(() => Promise.reject(new Error('found')));
			const write = () => knex.transaction((trx) => trx('directus_roles').where({ id }).update({ name: 'changed' }));
			await expect(write()).rejects.toThrow('found');
			expect([await nameOf(knex, id), await written()]).toEqual(['as it was', 0]);
		});

		it('is written together with what is written down of it, or neither is', async () => {
			const { id, guarded, written } = await aRole('as it was');
			const fail = () => Promise.reject(new Error('a rule of the project'));
			await expect(guarded(async () => undefined).transaction(fail)).rejects.toThrow('a rule of the project');
			expect(await written()).toBe(0);
			await guarded(async () => undefined).transaction((trx) =>
				trx('directus_roles').where({ id }).update({ name: 'changed' }),
			);
			expect([await nameOf(stage().knex, id), await written()]).toEqual(['changed', 1]);
		});
	});

	async function aRole(name: string) {
		const { knex, role, share, events } = stage();
		const [id, { id: made }] = [await role({ name }), await share()];
		const row = { collection: 'directus_roles', primary: 'id', key: id, event: eventOf(made, 'edited', noon) };
		return {
			id,
			guarded: (look: (trx: Knex) => Promise<void>) => guardRow(knex, row, look),
			written: async () => (await events.list({ share: made, kinds: ['edited'], limit: 10, offset: 0 })).total,
		};
	}

	async function nameOf(knex: Knex, id: string): Promise<string> {
		const row: unknown = await knex('directus_roles').where({ id }).first('name');
		return String((row as { name: string }).name);
	}
}
