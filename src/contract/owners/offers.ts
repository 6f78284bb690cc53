import * as v from 'valibot';
import { changed, offer } from '../answers/shares.ts';
import { recipient } from '../answers/recipients.ts';
import { recipientListing } from '../../people/recipients-input.ts';
import { scope } from '../answers/choices.ts';
import { total } from '../../share/answer-types.ts';
import type { Call } from '../call.ts';

const answer = { method: 'POST', who: 'heir', work: null, changes: true, errors: ['CONFLICT'] } as const;

/** What whoever is offered a share takes over with it: all that they will see as its owner, but no link. */
export const offers = {
	find: {
		method: 'GET',
		path: '/api/shares/:id/offer',
		who: 'heir',
		work: null,
		changes: false,
		data: offer,
		errors: [],
		summary: 'Answers a share that one is offered.',
	},
	recipients: {
		method: 'GET',
		path: '/api/shares/:id/offer/recipients',
		who: 'heir',
		work: null,
		changes: false,
		query: recipientListing,
		data: v.array(recipient),
		meta: total,
		errors: [],
		summary: 'Lists the recipients of a share that one is offered, without their links.',
	},
	scope: {
		method: 'GET',
		path: '/api/shares/:id/offer/scope',
		who: 'heir',
		work: 'survey',
		changes: false,
		data: scope,
		errors: [],
		summary: 'Answers what a share that one is offered will show by one’s own rights.',
	},
	accept: {
		...answer,
		path: '/api/shares/:id/transfer/accept',
		data: changed,
		summary: 'Makes oneself the owner of a share that one is offered.',
	},
	decline: {
		...answer,
		path: '/api/shares/:id/transfer/decline',
		data: changed,
		summary: 'Leaves a share that one is offered to its owner.',
	},
} as const satisfies Record<string, Call>;
