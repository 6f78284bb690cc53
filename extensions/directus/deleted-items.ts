import { canonicalKey, isKeyOf } from '../../src/scope/model/key.ts';
import type { DeletedItemContext } from '../../src/share/deleted-items.ts';
import type { Schema } from './directus-context.ts';
import type { Sharing } from './sharing.ts';

/** What it takes to find out that the items of shares are gone. */
export function deletedItemContext(
	{
		items,
		shares,
		settings,
		checksRanges,
		now,
	}: Pick<Sharing, 'items' | 'shares' | 'settings' | 'checksRanges' | 'now'>,
	{ collections }: Schema,
): DeletedItemContext {
	return {
		items,
		shares,
		now: now(),
		tableOf(collection, item) {
			const model = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
			if (settings.isPaused) return null;
			if (!model || !isKeyOf(model, item, checksRanges)) return null;
			return { collection, primary: model.primary, keyOf: (value) => canonicalKey(model, value) };
		},
	};
}
