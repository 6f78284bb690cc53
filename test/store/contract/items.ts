import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ItemTable } from '../../../src/share/deleted-items.ts';
import type { Stage } from './stage.ts';

export function testItems(stage: () => Stage): void {
	describe('items that are missing', () => {
		it('are those that no row has the key of, whatever kind of key it is', async () => {
			const { items, knex } = stage();
			const name = `items_${randomUUID().slice(0, 8)}`;
			const id = randomUUID();

			for (const [suffix, build, there, gone] of [
				['n', (table) => table.integer('id').primary(), '7', '77'],
				['b', (table) => table.bigInteger('id').primary(), '123456789012', '7'],
				['u', (table) => table.uuid('id').primary(), id, randomUUID()],
				['s', (table) => table.string('id').primary(), "o'hara %_", 'nobody'],
			] satisfies [string, (table: Builder) => unknown, string, string][]) {
				const collection = `${name}_${suffix}`;
				await knex.schema.createTable(collection, (table) => void build(table));
				await knex(collection).insert({ id: there });
				expect(await items.missing(tableOf(collection), [there, gone]), suffix).toEqual([gone]);
				expect(await items.missing(tableOf(collection), [there]), suffix).toEqual([]);
				await knex.schema.dropTable(collection);
			}
		});

		it('are those that the database has in another spelling alone, even if it takes the two for one', async () => {
			const { items, knex } = stage();
			const collection = `items_${randomUUID().slice(0, 8)}`;
			await knex.schema.createTable(collection, (table) => void table.string('id').primary());
			await knex(collection).insert([{ id: 'Ab3X' }, { id: 'Zoë' }]);
			const asked = ['aB3x', 'Ab3X', 'Zoe', 'Zoë', 'Zoë '];
			expect(await items.missing(tableOf(collection), asked)).toEqual(['aB3x', 'Zoe', 'Zoë ']);
			await knex.schema.dropTable(collection);
		});

		it('are those that the driver cannot tell from others: what it gives back is another key', async () => {
			const { items, knex } = stage();
			const collection = `items_${randomUUID().slice(0, 8)}`;
			await knex.schema.createTable(collection, (table) => void table.bigInteger('id').primary());
			await knex(collection).insert({ id: '9007199254740993' });
			const [{ id: given }] = await knex(collection).select('id');
			const missing = await items.missing(tableOf(collection), ['9007199254740993']);
			expect(missing).toEqual(String(given) === '9007199254740993' ? [] : ['9007199254740993']);
			await knex.schema.dropTable(collection);
		});

		it('are nobody’s where there is no table: that is an error, and no answer', async () => {
			const { items } = stage();
			await expect(items.missing(tableOf('no_such_table'), ['1'])).rejects.toThrow();
		});
	});

	describe('the items of shares', () => {
		it('are listed page by page, of these collections or of all, without those that were lost', async () => {
			const { share, shares } = stage();
			const [one, other] = [`items_${randomUUID().slice(0, 8)}`, `items_${randomUUID().slice(0, 8)}`];
			const made = [];
			for (const collection of [one, other, one, other, one]) made.push(await share({ collection, item: '1' }));
			const lost = await share({ collection: one, item: '2' });
			await shares.orphan('item', { shares: [lost.id] }, 1);

			const expected = made.map(({ id, collection, item }) => ({ id, collection, item }));
			const inOrder = expected.sort((left, right) => (left.id < right.id ? -1 : 1));
			const collections = [one, other];
			const first = await shares.listItems({ after: null, limit: 3, collections });
			const rest = await shares.listItems({ after: first.at(-1)?.id ?? '', limit: 3, collections });
			expect([...first, ...rest]).toEqual(inOrder);
			const ofOne = inOrder.filter(({ collection }) => collection === one);
			expect(await shares.listItems({ after: null, limit: 10, collections: [one] })).toEqual(ofOne);
			const all = await shares.listItems({ after: null, limit: 10_000 });
			expect(all).toEqual(expect.arrayContaining(inOrder));
			expect(all.map(({ id }) => id)).not.toContain(lost.id);
		});
	});
}

function tableOf(collection: string): ItemTable {
	const keyOf = (value: unknown) => (typeof value === 'number' && !Number.isSafeInteger(value) ? null : String(value));
	return { collection, primary: 'id', keyOf };
}

type Builder = Parameters<Parameters<Stage['knex']['schema']['createTable']>[1]>[0];
