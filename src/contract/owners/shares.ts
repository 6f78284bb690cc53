import * as v from 'valibot';
import * as answers from '../answers/shares.ts';
import { addressedCreation } from '../../people/recipients-input.ts';
import { change, preview, transfer } from '../../share/input.ts';
import { listing } from '../../share/query-input.ts';
import { sending } from '../../people/sending-input.ts';
import type { Call } from '../call.ts';

const ofOne = { who: 'owner', work: null, data: answers.share } as const;

function action(name: string, summary: string, errors: Call['errors'] = []) {
	return {
		...ofOne,
		method: 'POST',
		path: `/api/shares/:id/${name}`,
		data: answers.changed,
		changes: true,
		errors: ['CONFLICT', ...errors],
		summary,
	} as const satisfies Call;
}

export const shares = {
	list: {
		method: 'GET',
		path: '/api/shares',
		who: 'user',
		work: null,
		changes: false,
		query: listing,
		data: v.array(v.union([answers.share, answers.glimpse])),
		meta: answers.listMeta,
		file: 'text/csv',
		errors: ['REQUESTS_EXCEEDED'],
		summary:
			'Lists shares: one’s own; an administrator’s are all; those of an item that one may share are told by name, owner and state.',
	},
	create: {
		method: 'POST',
		path: '/api/shares',
		who: 'user',
		work: null,
		changes: true,
		body: addressedCreation,
		example: {
			...{ collection: 'articles', item: '7', role: '0a1b2c3d-4e5f-4789-8bcd-ef0123456789' },
			...{ password: 'kelp forest', date_end: '2030-12-03', max_uses: 10, scope: ['author', 'comments'] },
		},
		data: answers.share,
		errors: ['FORBIDDEN', 'REQUESTS_EXCEEDED'],
		summary: 'Makes a share of an item, and invites the recipients that are named.',
	},
	find: {
		...ofOne,
		method: 'GET',
		path: '/api/shares/:id',
		changes: false,
		errors: [],
		summary: 'Answers a share with its link.',
	},
	change: {
		...ofOne,
		method: 'PATCH',
		path: '/api/shares/:id',
		data: answers.changed,
		changes: true,
		body: change,
		example: { date_end: '2030-12-31T18:00:00+01:00', password: null },
		errors: ['CONFLICT'],
		summary: 'Changes what is sent, and nothing else. A new password ends running visits.',
	},
	remove: {
		...ofOne,
		method: 'DELETE',
		path: '/api/shares/:id',
		changes: true,
		data: null,
		errors: [],
		summary: 'Deletes a share with all that is known about it.',
	},
	duplicate: {
		...ofOne,
		method: 'POST',
		path: '/api/shares/:id/duplicate',
		changes: true,
		errors: ['INVALID_PAYLOAD'],
		summary: 'Makes an equal share with a link of its own and no uses.',
	},
	pause: action('pause', 'Shuts the door for everybody until it is resumed; running visits wait with it.'),
	resume: action('resume', 'Opens the door again.'),
	end: action('end', 'Ends a share at once, for running visits too.', ['INVALID_PAYLOAD']),
	rotate: action('rotate', 'Gives a share another link; the old one and all who came in by it are out.'),
	reset: action('reset', 'Lets a share be used as often again as its limit says.'),
	restore: action('restore', 'Takes it back that the item is gone, where it is there again.', ['INVALID_PAYLOAD']),
	send: {
		method: 'POST',
		path: '/api/shares/:id/send',
		who: 'owner',
		work: null,
		changes: true,
		body: sending,
		example: { emails: ['client@example.com'], message: 'Here is the proposal.' },
		data: answers.sent,
		errors: ['CONFLICT', 'REQUESTS_EXCEEDED'],
		summary: 'Mails the link.',
	},
	transfer: {
		...ofOne,
		method: 'POST',
		path: '/api/shares/:id/transfer',
		changes: true,
		body: transfer,
		example: { user: '0a1b2c3d-4e5f-4789-8bcd-ef0123456789' },
		data: answers.changed,
		errors: ['CONFLICT'],
		summary: 'Offers a share to another user, or takes the offer back. An administrator hands it over at once.',
	},
	preview: {
		method: 'POST',
		path: '/api/previews',
		who: 'user',
		work: 'survey',
		changes: true,
		body: preview,
		example: { collection: 'articles', item: '7', role: null },
		data: answers.previewLink,
		errors: ['FORBIDDEN'],
		summary: 'Shows what a visitor would see: in this browser only, for half an hour, and nothing is counted.',
	},
	moveFromCore: {
		method: 'POST',
		path: '/api/core-shares/:id/move',
		who: 'user',
		work: null,
		changes: true,
		data: answers.share,
		errors: ['FORBIDDEN', 'INVALID_PAYLOAD'],
		othersMayRefuse: true,
		summary: 'Makes a share of Directus’ own one of ours, with its password and its uses, and deletes it there.',
	},
} as const satisfies Record<string, Call>;
