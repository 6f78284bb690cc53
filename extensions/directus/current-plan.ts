import { createRowReader } from './row-reader.ts';
import { dataModelOf } from './data-model.ts';
import { isItemShown } from '../../src/scope/read/content.ts';
import { isItemThere } from '../../src/share/deleted-items.ts';
import { deletedItemContext } from './deleted-items.ts';
import { principalOf } from '../../src/scope/plan/principal.ts';
import { toFilter, type Condition } from '../../src/scope/rights/condition.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Plan } from '../../src/scope/plan/plan.ts';
import type { LinkRow } from '../../src/visit/visit-store.ts';
import type { Showing } from '../../src/visit/open-visit.ts';
import type { ShareWithOwner } from '../../src/share/share.ts';
import type { Sharing } from './sharing.ts';

/** A share as its link was looked up. */
type Linked = Pick<LinkRow, 'share' | 'schemaDropVersion'>;

export interface Seen {
	/** The visitor's, which policies of the share's role may be limited to; undefined for one from anywhere. */
	address: string | null | undefined;
	schema: Schema;
}

/**
 * What the share comes down to for this visitor now; null where its owner may not share the item any more, or the item is
 * gone. That is asked of the database itself: to role and owner an item that they may not read and one that is not there
 * look the same, and only the latter is for good.
 */
export async function currentPlan(
	context: DirectusContext,
	sharing: Sharing,
	link: Linked,
	seen: Seen,
): Promise<Plan | null> {
	const [plan, isThere] = await Promise.all([
		permittedPlan(context, sharing, link, seen),
		isItemThere(link.share, deletedItemContext(sharing, seen.schema)),
	]);
	return isThere ? plan : null;
}

/** What whoever opens a share would see; a use is counted only where that is something. */
export async function showingOf(
	context: DirectusContext,
	sharing: Sharing,
	link: Linked,
	seen: Seen,
): Promise<Showing> {
	const { schema } = seen;
	const plan = await permittedPlan(context, sharing, link, seen);
	if (!plan) return 'not-shareable';
	if (await isItemShown(plan, createRowReader(context, sharing.principals, schema))) return 'item';
	return (await isItemThere(link.share, deletedItemContext(sharing, schema))) ? 'nothing' : 'not-shareable';
}

/** The same, for those who read the item and find out by that whether it is there. */
export async function permittedPlan(
	context: DirectusContext,
	sharing: Sharing,
	{ share, schemaDropVersion }: Linked,
	{ address, schema }: Seen,
): Promise<Plan | null> {
	const { plan, shareable } = await sharing.planner.planFor(share, schemaDropVersion, address, dataModelOf(schema));
	return (await isIn(context, sharing, schema, share, shareable)) ? plan : null;
}

/**
 * The owner's right to share may be limited to some items; whether this is one of them is asked of the database, as a
 * permission and not as a filter, because Directus knows the time (`$NOW`) in permissions only.
 */
async function isIn(
	context: DirectusContext,
	{ principals }: Sharing,
	schema: Schema,
	share: ShareWithOwner,
	shareable: Condition,
): Promise<boolean> {
	const { collection, item } = share;
	const primary = schema.collections[collection]?.primary;
	// A collection that was dropped: its shares are marked as lost a moment later.
	if (shareable.op === 'none' || primary === undefined) return false;
	if (shareable.op === 'all') return true;

	const permissions = toFilter(shareable, primary);
	const principal = principalOf([{ collection, fields: [primary], permissions }]);
	const rows = createRowReader(context, principals, schema);
	return (await rows.count({ collection, filter: { [primary]: { _eq: item } } }, principal)) > 0;
}
