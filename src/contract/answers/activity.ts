import * as v from 'valibot';
import { count, id, moment } from './values.ts';
import { eventKinds } from '../../share/event.ts';
import { shareStates } from '../../share/share-state.ts';

export const visit = v.strictObject({
	id,
	opened: moment,
	/** When it ends by itself. */
	expires: moment,
	/** When it was ended before that. */
	ended: v.nullable(moment),
	running: v.boolean(),
	/** Of the visitor: `203.0.113.0/24`. */
	network: v.nullable(v.string()),
	/** The kind of browser or program. */
	agent: v.nullable(v.string()),
	recipient: v.nullable(id),
	recipient_name: v.nullable(v.string()),
});

export type VisitView = v.InferOutput<typeof visit>;

export const event = v.strictObject({
	id: count,
	kind: v.picklist(eventKinds),
	at: moment,
	visit: v.nullable(id),
	/** The Directus user who did it, where one did. */
	user: v.nullable(id),
	user_name: v.nullable(v.string()),
	/** The recipient whom it is about, or who did it. */
	recipient: v.nullable(id),
	recipient_name: v.nullable(v.string()),
	recipient_erased: v.boolean(),
	/** Why a visitor was refused, or what was done to the share. */
	reason: v.nullable(v.string()),
	/** The names of what changed, never values; or the addresses that a link was sent to. */
	detail: v.nullable(v.array(v.string())),
	network: v.nullable(v.string()),
	agent: v.nullable(v.string()),
	/** The same for one address of visitors, and nothing that could find it. */
	visitor: v.nullable(v.string()),
});

export type EventView = v.InferOutput<typeof event>;

export const stats = v.strictObject({
	days: v.array(v.strictObject({ date: v.pipe(v.string(), v.isoDate()), opened: count, refused: count })),
	/** How many shares are in each state. */
	states: v.record(v.picklist(shareStates), count),
});
