import * as v from 'valibot';
import { access } from '../share/share-fields.ts';
import { creation } from '../share/input.ts';
import { count, text, uuid } from '../share/value-types.ts';
import { emailAddress } from './address.ts';
import { maxMessageLength } from './sending-input.ts';
import { recipientStates, type Subject } from './recipient.ts';
import type { Access } from '../share/share.ts';

export const maxAtOnce = 50;
const expected = 'must be an e-mail address, {"email": …}, {"user": …} or {"role": …}';

/** Whom an owner wants to share with; without an access it is the share's. */
export interface Invited {
	subject: Subject;
	access: Access | null;
}

const may = { access: v.optional(v.nullable(access)) };
const byAddress = (email: string): Subject => ({ kind: 'email', address: email });

const invited = v.union(
	[
		v.pipe(
			emailAddress,
			v.transform((email): Invited => ({ subject: byAddress(email), access: null })),
		),
		v.pipe(
			v.strictObject({ email: emailAddress, ...may }),
			v.transform((sent): Invited => ({ subject: byAddress(sent.email), access: sent.access ?? null })),
		),
		v.pipe(
			v.strictObject({ user: uuid, ...may }),
			v.transform((sent): Invited => ({
				subject: { kind: 'user', user: sent.user.toLowerCase() },
				access: sent.access ?? null,
			})),
		),
		v.pipe(
			v.strictObject({ role: uuid, ...may }),
			v.transform((sent): Invited => ({
				subject: { kind: 'role', role: sent.role.toLowerCase() },
				access: sent.access ?? null,
			})),
		),
	],
	expected,
);

/** The same person named twice is one recipient. */
const recipientList = v.pipe(
	v.array(invited, 'must be a list of recipients'),
	v.maxLength(maxAtOnce, `must not name more than ${maxAtOnce} recipients at once`),
	v.transform((list) => [...new Map(list.map((one) => [JSON.stringify(one.subject), one])).values()]),
);

export const invitation = v.strictObject({
	recipients: v.pipe(recipientList, v.minLength(1, 'must name at least one recipient')),
	message: v.optional(v.nullable(text(maxMessageLength))),
});

export const recipientChange = v.strictObject({ access });

export const recipientListing = v.strictObject({
	limit: v.optional(count(1, 1000), '100'),
	page: v.optional(count(1, 1_000_000), '1'),
	search: v.optional(text(255)),
	state: v.optional(
		v.pipe(
			v.string('must be text'),
			v.transform((value) => value.split(',')),
			v.array(v.picklist(recipientStates, `must be one of ${recipientStates.join(', ')}`)),
		),
	),
	access_token: v.optional(v.string()),
});

/** What a share is made from, together with whom it is for. */
export const addressedCreation = v.strictObject({ ...creation.entries, recipients: v.optional(recipientList) });
