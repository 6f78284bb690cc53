import * as answers from '../answers/visits.ts';
import { decline } from '../../people/answer-input.ts';
import { opening } from '../../share/input.ts';
import type { Call } from '../call.ts';

/** What the holder of a link can ask before they are in. */
export const link = {
	page: {
		method: 'GET',
		path: '/:secret',
		// Browsers get the page for whatever is wrong with the link.
		who: 'anyone',
		work: 'look',
		changes: false,
		data: answers.info,
		file: 'text/html',
		errors: ['INVALID_PAYLOAD', 'SHARE_NOT_FOUND', 'VISIT_REQUIRED'],
		summary: 'Answers the page to browsers, and what `info` says to programs. Asking for it counts nothing.',
	},
	info: {
		method: 'GET',
		path: '/:secret/info',
		who: 'holder',
		work: 'look',
		changes: false,
		data: answers.info,
		errors: ['VISIT_REQUIRED'],
		summary: 'Answers what the holder of a link may know before they are in.',
	},
	open: {
		method: 'POST',
		path: '/:secret/visits',
		who: 'holder',
		work: 'open',
		changes: true,
		body: opening,
		example: { password: 'kelp forest' },
		data: answers.opened,
		errors: [
			...['FORBIDDEN', 'INVALID_CREDENTIALS', 'REQUESTS_EXCEEDED', 'SHARE_ENDED', 'SHARE_NOT_STARTED'],
			...['SHARE_SHOWS_NOTHING', 'SHARE_USED_UP', 'INVITATION_DECLINED', 'INVITATION_EXPIRED'],
		],
		summary: 'Opens a visit, and counts one use.',
	},
	leave: {
		method: 'DELETE',
		path: '/:secret/visits/current',
		who: 'visit',
		work: 'look',
		changes: true,
		data: null,
		errors: [],
		summary: 'Ends the visit.',
	},
	sendCode: {
		method: 'POST',
		path: '/:secret/codes',
		who: 'holder',
		work: 'open',
		changes: true,
		data: answers.codeSent,
		errors: [
			...['FORBIDDEN', 'SHARE_ENDED', 'SHARE_NOT_STARTED', 'SHARE_USED_UP'],
			...['INVITATION_DECLINED', 'INVITATION_EXPIRED'],
		],
		summary: 'Sends a code to the address that a personal link is for.',
	},
	decline: {
		method: 'POST',
		path: '/:secret/decline',
		who: 'holder',
		work: 'open',
		changes: true,
		body: decline,
		example: {},
		data: null,
		errors: [
			...['CONFLICT', 'FORBIDDEN', 'SHARE_ENDED', 'SHARE_NOT_STARTED', 'SHARE_USED_UP'],
			...['INVITATION_DECLINED', 'INVITATION_EXPIRED'],
		],
		summary: 'Declines the invitation that a personal link is.',
	},
} as const satisfies Record<string, Call>;
