import * as v from 'valibot';
import * as answers from '../answers/activity.ts';
import { eventQuery, paging, statsQuery } from '../../share/query-input.ts';
import { total } from '../../share/answer-types.ts';
import type { Call } from '../call.ts';

/** What happened to shares. */
export const activity = {
	visits: {
		method: 'GET',
		path: '/api/shares/:id/visits',
		who: 'owner',
		work: null,
		changes: false,
		query: paging,
		data: v.array(answers.visit),
		meta: total,
		errors: [],
		summary: 'Lists the visits of a share, the newest first.',
	},
	endVisit: {
		method: 'DELETE',
		path: '/api/shares/:id/visits/:visit',
		who: 'owner',
		work: null,
		changes: true,
		data: null,
		errors: [],
		summary: 'Ends a visit at once.',
	},
	events: {
		method: 'GET',
		path: '/api/shares/:id/events',
		who: 'owner',
		work: null,
		changes: false,
		query: eventQuery,
		data: v.array(answers.event),
		meta: total,
		file: 'text/csv',
		errors: ['REQUESTS_EXCEEDED'],
		summary: 'Lists what happened to a share, the newest first.',
	},
	stats: {
		method: 'GET',
		path: '/api/stats',
		who: 'user',
		work: 'read',
		changes: false,
		query: statsQuery,
		data: answers.stats,
		errors: [],
		summary: 'Counts openings and refusals by day, and shares by state: of one’s own, or as an administrator of all.',
	},
} as const satisfies Record<string, Call>;
