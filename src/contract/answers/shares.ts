import * as v from 'valibot';
import { count, id, moment } from './values.ts';
import { noticeKinds } from '../../share/share.ts';
import { shareStates } from '../../share/share-state.ts';
import type { ShareGlimpse, ShareOffer, ShownShare } from '../../share/share-view.ts';

export const access = v.picklist(['view', 'edit']);

const glimpsed = {
	id,
	name: v.nullable(v.string()),
	collection: v.string(),
	item: v.string(),
	state: v.picklist(shareStates),
	owner: id,
	owner_name: v.nullable(v.string()),
};

const offered = {
	...glimpsed,
	role: v.nullable(id),
	role_name: v.nullable(v.string()),
	access,
	edit_related: v.boolean(),
	audience: v.picklist(['anyone', 'people']),
	people: count,
	scope: v.strictObject({
		item_only: v.boolean(),
		paths: v.array(v.string()),
		fields: v.record(v.string(), v.array(v.string())),
	}),
	api: v.boolean(),
	message: v.nullable(v.string()),
	embed: v.array(v.string()),
	remember_days: count,
	notices: v.array(v.picklist(noticeKinds)),
	date_start: v.nullable(moment),
	date_end: v.nullable(moment),
	max_uses: v.nullable(count),
	uses_per: v.picklist(['share', 'recipient']),
	times_used: count,
	has_password: v.boolean(),
	transfer_to: v.nullable(id),
	owner_state: v.string(),
	date_created: moment,
	date_updated: v.nullable(moment),
	last_used: v.nullable(moment),
};

/** What others see who may share the item, too. */
export const glimpse = v.strictObject(glimpsed) satisfies v.GenericSchema<ShareGlimpse>;

/** All but the link. */
export const offer = v.strictObject(offered) satisfies v.GenericSchema<ShareOffer>;

/** A share as its owner sees it, with what its link would show at this moment. */
export const share = v.strictObject({
	...offered,
	link: v.nullable(v.pipe(v.string(), v.url())),
	shows_nothing: v.boolean(),
	not_loaded: v.array(v.string()),
}) satisfies v.GenericSchema<ShownShare>;

/** After a change; a glimpse to somebody who handed it over, or lost it meanwhile. */
export const changed = v.union([share, glimpse]);

/** A share of Directus' own. */
const coreShare = v.strictObject({
	id,
	name: v.nullable(v.string()),
	collection: v.string(),
	item: v.string(),
	role: v.nullable(id),
	role_name: v.nullable(v.string()),
	date_start: v.nullable(moment),
	date_end: v.nullable(moment),
	max_uses: v.nullable(count),
	times_used: count,
	has_password: v.boolean(),
	created_by: v.nullable(id),
	/** Whether it can become one of ours. */
	may_move: v.boolean(),
});

export type CoreShareOfItem = v.InferOutput<typeof coreShare>;

/** Of a list of shares; the rest where one item's shares are asked for: what its sidebar needs besides. */
export const listMeta = v.strictObject({
	total: count,
	/** How many of them are open. */
	active: v.optional(count),
	may_share: v.optional(v.boolean()),
	/** Whether an administrator has paused all shares. */
	paused: v.optional(v.boolean()),
	core_panel: v.optional(v.picklist(['replaced', 'kept'])),
	core_shares: v.optional(v.array(coreShare)),
});
