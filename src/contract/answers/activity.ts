import * as v from 'valibot';
import { amount, described, id, moment } from '../../share/answer-types.ts';
import { eventKinds } from '../../share/event.ts';
import { shareStates } from '../../share/share-state.ts';

export const visit = v.strictObject({
	id,
	opened: moment,
	expires: described(moment, 'When it ends by itself.'),
	ended: described(v.nullable(moment), 'When it was ended before that.'),
	running: v.boolean(),
	network: described(v.nullable(v.string()), 'Of the visitor: `203.0.113.0/24`.'),
	agent: described(v.nullable(v.string()), 'The kind of browser or program.'),
	recipient: v.nullable(id),
	recipient_name: v.nullable(v.string()),
});

export type VisitView = v.InferOutput<typeof visit>;

export const event = v.strictObject({
	id: amount,
	kind: v.picklist(eventKinds),
	at: moment,
	visit: v.nullable(id),
	user: described(v.nullable(id), 'The Directus user who did it, where one did.'),
	user_name: v.nullable(v.string()),
	recipient: described(v.nullable(id), 'The recipient whom it is about, or who did it.'),
	recipient_name: v.nullable(v.string()),
	recipient_erased: v.boolean(),
	reason: described(v.nullable(v.string()), 'Why a visitor was refused, or what was done to the share.'),
	detail: described(
		v.nullable(v.array(v.string())),
		'The names of what changed, never values; or the addresses that a link was sent to.',
	),
	network: v.nullable(v.string()),
	agent: v.nullable(v.string()),
	visitor: described(v.nullable(v.string()), 'The same for one address of visitors, and nothing that could find it.'),
});

export type EventView = v.InferOutput<typeof event>;

export const stats = v.strictObject({
	days: v.array(v.strictObject({ date: v.pipe(v.string(), v.isoDate()), opened: amount, refused: amount })),
	states: described(v.record(v.picklist(shareStates), amount), 'How many shares are in each state.'),
});
