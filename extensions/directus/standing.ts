import { toFilter, type Rule } from '../../src/scope/rule.ts';
import { dataModelOf } from './data-model.ts';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { Filter, Query } from '@directus/types';
import type { Plan } from '../../src/scope/plan.ts';
import type { Sharing } from './compose.ts';
import type { StandingShare } from '../../src/share/share.ts';

/** What the share comes down to for this visitor now; null where its owner may not share the item any more. */
export async function standingPlan(
	context: DirectusContext,
	sharing: Sharing,
	{ share, drops }: { share: StandingShare; drops: number },
	{ address, schema }: { address: string | null; schema: Schema },
): Promise<Plan | null> {
	const { plan, shareable } = await sharing.planner.stand(share, drops, address, dataModelOf(schema));
	return (await isIn(context, schema, share, shareable)) ? plan : null;
}

/** The owner's right to share may be limited to some items; whether this is one of them is asked of the database. */
async function isIn(context: DirectusContext, schema: Schema, share: StandingShare, shareable: Rule): Promise<boolean> {
	if (shareable.op === 'all') return true;
	const primary = schema.collections[share.collection]?.primary;
	const rule = primary === undefined ? null : toFilter(shareable, primary);
	if (primary === undefined || rule === null) return false;

	const { services, database } = context;
	const items = new services.ItemsService(share.collection, { knex: database, schema, accountability: unchecked });
	const filter = { _and: [{ [primary]: { _eq: share.item } }, rule] } as Filter;
	const query: Query = { fields: [primary], filter, limit: 1 };
	return (await items.readByQuery(query, { emitEvents: false })).length > 0;
}
