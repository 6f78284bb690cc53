import type { Share } from './share.ts';
import type { ShareStore } from './share-store.ts';
import type { Instant } from './instant.ts';

/** Where an item is kept. */
export interface ItemTable {
	collection: string;
	primary: string;
	/** A key in the one spelling that it has here; null where a driver gave back what does not tell its row from others. */
	keyOf: (value: unknown) => string | null;
}

export interface ItemStore {
	/**
	 * Those of the keys that the table has no row with, whoever may read it, or one that cannot be told from others.
	 * Throws where the database does not answer.
	 */
	missing(table: ItemTable, keys: string[]): Promise<string[]>;
}

export interface DeletedItemContext {
	items: ItemStore;
	shares: Pick<ShareStore, 'orphan' | 'listItems'>;
	/** Null where the database has no such collection, the key cannot be one of it, or nobody is to look for it now. */
	tableOf: (collection: string, item: string) => ItemTable | null;
	now: Instant;
}

/**
 * Whether an item is still there. Rows go without an event of Directus as well: with another row, by SQL, by a flow that
 * emits none. Where one is gone, its shares are lost at this moment, so that nothing that comes with its key is shared.
 */
export async function isItemThere(
	{ collection, item }: Pick<Share, 'collection' | 'item'>,
	{ items, shares, tableOf, now }: DeletedItemContext,
): Promise<boolean> {
	const table = tableOf(collection, item);
	if (!table || (await items.missing(table, [item])).length === 0) return true;
	await shares.orphan('item', { collection, keys: [item] }, now);
	return false;
}

const sharesAtOnce = 500;

/**
 * Goes through the shares of all collections, or of these, and marks those whose item is gone.
 *
 * @param unanswered is told of a collection that could not be asked; its shares stay as they are
 */
export async function orphanSharesOfMissingItems(
	{ items, shares, tableOf, now }: DeletedItemContext,
	unanswered: (collection: string, error: unknown) => void,
	collections?: string[],
): Promise<number> {
	let lost = 0;

	for (let after: string | null = null; ;) {
		const some = await shares.listItems({ after, limit: sharesAtOnce, collections });
		const gone = await goneAmong(some);
		await shares.orphan('item', { shares: gone }, now);
		lost += gone.length;
		after = some.at(-1)?.id ?? after;
		if (some.length < sharesAtOnce) return lost;
	}

	async function goneAmong(some: SharedItem[]): Promise<string[]> {
		const gone: string[] = [];

		for (const collection of new Set(some.map((one) => one.collection))) {
			const here = some.filter((one) => one.collection === collection && tableOf(collection, one.item));
			const table = here[0] && tableOf(collection, here[0].item);
			if (!table) continue;

			try {
				const missing = await items.missing(table, [...new Set(here.map(({ item }) => item))]);
				gone.push(...here.filter(({ item }) => missing.includes(item)).map(({ id }) => id));
			} catch (error) {
				unanswered(collection, error);
			}
		}

		return gone;
	}
}

type SharedItem = Pick<Share, 'id' | 'collection' | 'item'>;
