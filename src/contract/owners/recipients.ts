import * as v from 'valibot';
import * as answers from '../answers/recipients.ts';
import { invitation, recipientChange, recipientListing } from '../../people/recipients-input.ts';
import { paging, userQuery } from '../../share/query-input.ts';
import { ticketRequest } from '../../people/answer-input.ts';
import { total } from '../../share/answer-types.ts';
import type { Call } from '../call.ts';

const path = '/api/shares/:id/recipients';
const ofOne = { who: 'owner', work: null, changes: true } as const;

/** Whom a share is addressed to, and what became of it. */
export const recipients = {
	list: {
		method: 'GET',
		path,
		who: 'owner',
		work: null,
		changes: false,
		query: recipientListing,
		data: v.array(answers.recipient),
		meta: total,
		errors: [],
		summary: 'Lists the recipients of a share with their personal links.',
	},
	invite: {
		...ofOne,
		method: 'POST',
		path,
		body: invitation,
		example: {
			recipients: ['ada@example.com', { email: 'carl@example.com', access: 'view' }],
			message: 'Please look.',
		},
		data: v.array(answers.recipient),
		errors: ['CONFLICT', 'REQUESTS_EXCEEDED'],
		summary: 'Invites people to a share, and writes to them. Who is out is invited anew.',
	},
	change: {
		...ofOne,
		method: 'PATCH',
		path: `${path}/:recipient`,
		body: recipientChange,
		example: { access: 'edit' },
		data: answers.recipient,
		errors: ['CONFLICT'],
		summary: 'Changes what a recipient may do.',
	},
	extend: {
		...ofOne,
		method: 'POST',
		path: `${path}/:recipient/extend`,
		data: answers.recipient,
		errors: ['CONFLICT', 'INVALID_PAYLOAD'],
		summary: 'Gives an invitation its whole time again.',
	},
	resend: {
		...ofOne,
		method: 'POST',
		path: `${path}/:recipient/resend`,
		data: answers.recipient,
		errors: ['CONFLICT', 'INVALID_PAYLOAD', 'REQUESTS_EXCEEDED'],
		summary: 'Writes to a recipient once more.',
	},
	revoke: {
		...ofOne,
		method: 'DELETE',
		path: `${path}/:recipient`,
		data: null,
		errors: ['CONFLICT', 'INVALID_PAYLOAD'],
		summary: 'Shuts a recipient out at once.',
	},
	erase: {
		...ofOne,
		method: 'POST',
		path: `${path}/:recipient/erase`,
		data: null,
		errors: ['CONFLICT', 'INVALID_PAYLOAD'],
		summary: 'Shuts a recipient out, and forgets who it was.',
	},
	people: {
		method: 'GET',
		path: '/api/people',
		who: 'user',
		work: null,
		changes: false,
		query: userQuery,
		data: v.array(answers.person),
		errors: [],
		summary: 'Finds users and roles that a share can be addressed to, as far as one may see them.',
	},
} as const satisfies Record<string, Call>;

/** Shares that are addressed, or offered, to whoever is signed in, and their way to the door. */
export const received = {
	list: {
		method: 'GET',
		path: '/api/received',
		who: 'user',
		work: null,
		changes: false,
		query: paging,
		data: v.array(answers.received),
		meta: answers.receivedMeta,
		errors: [],
		summary: 'Lists the shares that are addressed, or offered, to oneself.',
	},
	see: {
		method: 'POST',
		path: '/api/received/:share/seen',
		who: 'user',
		work: null,
		changes: true,
		data: null,
		errors: [],
		summary: 'Notes that one has seen a share that is addressed, or offered, to oneself.',
	},
	ticket: {
		method: 'POST',
		path: '/api/tickets',
		who: 'user',
		work: null,
		changes: false,
		body: ticketRequest,
		example: { secret: 'the last part of the link' },
		data: answers.ticket,
		errors: ['FORBIDDEN'],
		summary: 'Carries one’s login over to the door of a share, where Directus’ cookies mean nothing.',
	},
} as const satisfies Record<string, Call>;
