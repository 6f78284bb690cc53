import * as v from 'valibot';
import { amount, described, id, moment } from '../../share/answer-types.ts';
import { shownEntries } from '../../share/share-fields.ts';
import { shareStates } from '../../share/share-state.ts';
import type { ShareGlimpse, ShareOffer, ShownShare } from '../../share/share-view.ts';

const glimpsed = {
	id,
	name: shownEntries.name,
	collection: v.string(),
	item: v.string(),
	state: v.picklist(shareStates),
	owner: id,
	owner_name: v.nullable(v.string()),
};

const offered = {
	...glimpsed,
	...shownEntries,
	role_name: v.nullable(v.string()),
	people: described(amount, 'How many recipients may come in, or may still accept.'),
	scope: v.strictObject({
		item_only: v.boolean(),
		paths: v.array(v.string()),
		fields: v.record(v.string(), v.array(v.string())),
	}),
	times_used: amount,
	has_password: v.boolean(),
	transfer_to: described(v.nullable(id), 'The user whom it was offered to.'),
	owner_state: described(v.string(), 'Directus’ status of the owner (`active`, `suspended`, …), or `gone`.'),
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
export const coreShare = v.strictObject({
	id,
	name: v.nullable(v.string()),
	collection: v.string(),
	item: v.string(),
	role: v.nullable(id),
	role_name: v.nullable(v.string()),
	date_start: v.nullable(moment),
	date_end: v.nullable(moment),
	max_uses: v.nullable(amount),
	times_used: amount,
	has_password: v.boolean(),
	created_by: v.nullable(id),
	may_move: described(v.boolean(), 'Whether it can become one of ours.'),
});

export type CoreShareOfItem = v.InferOutput<typeof coreShare>;

/** Of a list of shares; the rest where one item's shares are asked for: what its sidebar needs besides. */
export const listMeta = v.strictObject({
	total: amount,
	active: v.optional(described(amount, 'How many of them are open.')),
	may_share: v.optional(v.boolean()),
	paused: v.optional(described(v.boolean(), 'Whether an administrator has paused all shares.')),
	core_panel: v.optional(v.picklist(['replaced', 'kept'])),
	core_shares: v.optional(v.array(coreShare)),
});

/** The addresses that a link went to, and those that it did not reach. */
export const sent = v.strictObject({ sent: v.array(v.string()), failed: v.array(v.string()) });

export const previewLink = v.strictObject({ link: v.pipe(v.string(), v.url()) });
