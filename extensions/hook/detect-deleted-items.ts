import { inBatches } from './in-batches.ts';
import { orphanSharesOfMissingItems } from '../../src/share/deleted-items.ts';
import { deletedItemContext } from '../directus/deleted-items.ts';
import type { DirectusContext, Schema } from '../directus/directus-context.ts';
import type { Register } from './quiet-register.ts';
import type { Sharing } from '../directus/sharing.ts';

interface Change {
	collection?: string;
	key?: string | number;
}

interface Added {
	collection: string;
	key: string;
	at: number;
}

const deletions = ['items.delete', 'files.delete', 'users.delete'];
/** Not `files.upload`: it tells of a file that takes the place of another as well, under the key of the same row. */
const creations = ['items.create', 'files.create', 'users.create'];

/**
 * Rows go without an event: the database deletes them along with another, or somebody deletes them by SQL or by a flow
 * that emits none. So what Directus tells of is used to find what it does not tell of.
 */
export function detectDeletedItems(action: Register['action'], context: DirectusContext, sharing: Sharing): void {
	const failed = (error: unknown) =>
		context.logger.warn(error, 'Sharing: it could not be found out which items are gone.');
	const sweep = inBatches((collections: string[]) => sweepItems(context, sharing, [...new Set(collections)]), failed);
	const forgetFormer = inBatches((added: Added[]) => orphanSharesOfFormerItems(sharing, added), failed);

	for (const event of deletions) {
		action(event, async (meta, { schema }) => {
			const { collection } = meta as Change;
			const along = collection === undefined || !schema ? [] : deletedAlongWith(collection, schema);
			if (along.length > 0) await sweep(along);
		});
	}

	// Shares that are older than the item with their key are of one that had it before.
	for (const event of creations) {
		action(event, async (meta) => {
			const { collection, key } = meta as Change;
			if (collection !== undefined && key !== undefined) {
				await forgetFormer([{ collection, key: String(key), at: sharing.now() }]);
			}
		});
	}
}

/** Asks for the items of all shares, or of those in these collections. */
export async function sweepItems(
	{ getSchema, logger }: DirectusContext,
	sharing: Sharing,
	collections?: string[],
): Promise<void> {
	await sharing.ready();
	const unanswered = (collection: string, error: unknown) =>
		logger.warn(error, `Sharing: it could not be asked whether the shared items of "${collection}" are still there.`);
	const lost = await orphanSharesOfMissingItems(
		deletedItemContext(sharing, await getSchema()),
		unanswered,
		collections,
	);
	if (collections === undefined) sharing.vitals.lastSweep = sharing.now();
	if (lost > 0) logger.info(`Sharing: the items of ${lost} shares are gone.`);
}

async function orphanSharesOfFormerItems({ shares, now, ready }: Sharing, added: Added[]): Promise<void> {
	await ready();

	const madeBefore = Math.min(...added.map(({ at }) => at));

	for (const collection of new Set(added.map((one) => one.collection))) {
		const keys = added.filter((one) => one.collection === collection).map(({ key }) => key);
		await shares.orphan('item', { collection, keys, madeBefore }, now());
	}
}

/** The collections whose rows the database deletes by itself when one of this collection is deleted, and so on. */
function deletedAlongWith(collection: string, { relations }: Schema): string[] {
	const found = new Set<string>();
	follow(collection);
	return [...found];

	function follow(from: string): void {
		for (const { collection: child, related_collection: parent, schema } of relations) {
			if (parent !== from || schema?.on_delete !== 'CASCADE' || found.has(child)) continue;
			found.add(child);
			follow(child);
		}
	}
}
