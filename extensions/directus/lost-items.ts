import { isKeyOf } from './item-key.ts';
import type { LossContext } from '../../src/share/lost-items.ts';
import type { Schema } from './directus-context.ts';
import type { Sharing } from './compose.ts';

/** What it takes to find out that the items of shares are gone. */
export function lossContext(
	{ items, shares, now }: Pick<Sharing, 'items' | 'shares' | 'now'>,
	{ collections }: Schema,
): LossContext {
	return {
		items,
		shares,
		now: now(),
		tableOf(collection, item) {
			const model = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
			return model && isKeyOf(model, item) ? { collection, primary: model.primary } : null;
		},
	};
}
