import * as v from 'valibot';
import { access, glimpse } from './shares.ts';
import { count, id, moment } from './values.ts';
import { recipientStates } from '../../people/recipient.ts';
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
	times_used: count,
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
	/** Whether they are to be its owner. */
	offered: v.boolean(),
	recipient: v.nullable(id),
	kind: v.nullable(kind),
	/** What became of the invitation. */
	invitation: v.nullable(v.picklist(recipientStates)),
	date_invited: v.nullable(moment),
	/** Until when it can be accepted. */
	expires: v.nullable(moment),
	/** Their personal link. */
	link: v.nullable(v.pipe(v.string(), v.url())),
	seen: v.boolean(),
});

export type ReceivedView = v.InferOutput<typeof received>;

export const receivedMeta = v.strictObject({ total: count, unseen: count });
