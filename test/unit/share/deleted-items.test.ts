import { describe, expect, it } from 'vitest';
import { isItemThere, orphanSharesOfMissingItems, type DeletedItemContext } from '../../../src/share/deleted-items.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { OrphanedBy } from '../../../src/share/share-store.ts';

interface Row {
	id: string;
	collection: string;
	item: string;
}

/** Shares and items in memory. Not real: the database's comparison of keys; for that there is the contract. */
function stage(rows: Row[], isThere: (collection: string, key: string) => boolean) {
	const lost: OrphanedBy[] = [];
	const asked: [collection: string, keys: string[]][] = [];
	const context: DeletedItemContext = {
		now: noon,
		tableOf: (collection, item) =>
			collection === 'unknown' || item === 'no key' ? null : { collection, primary: 'id', keyOf: String },
		items: {
			async missing({ collection }, keys) {
				asked.push([collection, keys]);
				if (collection === 'broken') throw new Error('It does not answer.');
				return keys.filter((key) => !isThere(collection, key));
			},
		},
		shares: {
			orphan: async (what, by) => void (what === 'item' && lost.push(by)),
			listItems: async ({ after, limit, collections }) =>
				rows
					.filter(({ id, collection }) => id > (after ?? '') && (collections?.includes(collection) ?? true))
					.slice(0, limit),
		},
	};
	return { context, lost, asked, ids: () => lost.flatMap(({ shares }) => shares ?? []) };
}

const never = () => {
	throw new Error('All were answered.');
};

describe('whether an item is there', () => {
	it('is what the database says, and where it says no the item is lost to all of its shares', async () => {
		const { context, lost } = stage([], (_, key) => key === '1');
		expect(await isItemThere({ collection: 'notes', item: '1' }, context)).toBe(true);
		expect(lost).toEqual([]);
		expect(await isItemThere({ collection: 'notes', item: '2' }, context)).toBe(false);
		expect(lost).toEqual([{ collection: 'notes', keys: ['2'] }]);
	});

	it('is not known where the database does not answer, or cannot be asked', async () => {
		const { context, lost } = stage([], () => false);
		await expect(isItemThere({ collection: 'broken', item: '1' }, context)).rejects.toThrow();
		expect(await isItemThere({ collection: 'unknown', item: '1' }, context)).toBe(true);
		expect(await isItemThere({ collection: 'notes', item: 'no key' }, context)).toBe(true);
		expect(lost).toEqual([]);
	});
});

describe('a sweep', () => {
	it('goes through any number of shares, and asks for each item once at a time', async () => {
		const id = (n: number) => String(n).padStart(5, '0');
		const rows = Array.from({ length: 1200 }, (_, n) => ({ id: id(n), collection: 'notes', item: String(n % 7) }));
		const { context, asked, ids } = stage(rows, (_, key) => key !== '3');
		expect(await orphanSharesOfMissingItems(context, never)).toBe(171);
		expect(ids()).toEqual(rows.filter(({ item }) => item === '3').map((row) => row.id));
		expect(asked.map(([, keys]) => keys.length)).toEqual([7, 7, 7]);
	});

	it('is of these collections alone where they are named', async () => {
		const rows = ['a', 'b', 'c'].map((id) => ({ id, collection: id, item: '1' }));
		const { context, ids } = stage(rows, () => false);
		expect(await orphanSharesOfMissingItems(context, never, ['a', 'c'])).toBe(2);
		expect(ids()).toEqual(['a', 'c']);
	});

	it('leaves what it gets no answer for, tells of it, and goes on', async () => {
		const rows = [
			{ id: '1', collection: 'broken', item: '1' },
			{ id: '2', collection: 'unknown', item: '1' },
			{ id: '3', collection: 'notes', item: 'no key' },
			{ id: '4', collection: 'notes', item: '1' },
		];
		const { context, ids, asked } = stage(rows, () => false);
		const told: string[] = [];
		expect(await orphanSharesOfMissingItems(context, (collection) => void told.push(collection))).toBe(1);
		expect([told, ids()]).toEqual([['broken'], ['4']]);
		expect(asked).toEqual([
			['broken', ['1']],
			['notes', ['1']],
		]);
	});
});
