import * as v from 'valibot';
import { access } from '../../share/share-fields.ts';
import { amount, described, id, moment } from '../../share/answer-types.ts';
import { glimpse } from './shares.ts';
import { recipientStates, toldStates } from '../../people/recipient.ts';
import type { RecipientView } from '../../people/recipient-view.ts';

const kind = v.picklist(['email', 'user', 'role']);

export const recipient = v.strictObject({
	id,
	share: id,
	kind,
	email: v.nullable(v.string()),
	user: v.nullable(id),
	role: v.nullable(id),
	name: v.nullable(v.string()),
	access,
	state: v.picklist(recipientStates),
	link: v.nullable(v.pipe(v.string(), v.url())),
	message: v.nullable(v.string()),
	times_used: amount,
	last_used: v.nullable(moment),
	date_invited: moment,
	expires: v.nullable(moment),
	date_answered: v.nullable(moment),
	mail: v.nullable(v.picklist(['sent', 'failed'])),
	date_mailed: v.nullable(moment),
}) satisfies v.GenericSchema<RecipientView>;

/** A user or role that a share can be addressed to. */
export const person = v.strictObject({ kind: v.picklist(['user', 'role']), id, name: v.string() });

export type FoundPerson = v.InferOutput<typeof person>;

/** A share that is addressed, or offered, to whoever asks. */
export const received = v.strictObject({
	...glimpse.entries,
	access,
	date_end: v.nullable(moment),
	offered: described(v.boolean(), 'Whether they are to be its owner.'),
	recipient: v.nullable(id),
	kind: v.nullable(kind),
	invitation: described(v.nullable(v.picklist(recipientStates)), 'What became of the invitation.'),
	date_invited: v.nullable(moment),
	expires: described(v.nullable(moment), 'Until when it can be accepted.'),
	link: described(v.nullable(v.pipe(v.string(), v.url())), 'Their personal link.'),
	seen: v.boolean(),
});

export type ReceivedView = v.InferOutput<typeof received>;

export const receivedMeta = v.strictObject({ total: amount, unseen: amount });

export const ticket = v.strictObject({
	ticket: described(v.string(), 'To be shown when the visit is opened.'),
	name: described(v.string(), 'Of the user.'),
	invitation: v.picklist(toldStates),
});
