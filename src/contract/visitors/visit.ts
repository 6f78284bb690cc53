import * as answers from '../answers/visits.ts';
import { edit } from '../../share/edit-input.ts';
import { assetQuery, relatedList } from '../../share/query-input.ts';
import type { Call } from '../call.ts';

/** What a visitor can ask who is in. */
export const visit = {
	content: {
		method: 'GET',
		path: '/:secret/content',
		who: 'visit',
		work: 'read',
		changes: false,
		data: answers.content,
		errors: ['FORBIDDEN'],
		summary: 'Answers the item with what is related to it, and what a page needs to know to show them.',
	},
	list: {
		method: 'GET',
		path: '/:secret/content/:path',
		who: 'visit',
		work: 'read',
		changes: false,
		query: relatedList,
		data: answers.rows,
		meta: answers.listMeta,
		errors: ['FORBIDDEN'],
		summary: 'Answers a page of a related list, in the order that is asked for.',
	},
	edit: {
		method: 'PATCH',
		path: '/:secret/content',
		who: 'visit',
		work: 'change',
		changes: true,
		body: edit,
		example: { changes: { title: 'New' }, seen: { title: 'Old' } },
		data: answers.edited,
		errors: [
			...['CONFLICT', 'FORBIDDEN', 'FAILED_VALIDATION', 'NOT_NULL_VIOLATION', 'RECORD_NOT_UNIQUE'],
			...['VALUE_OUT_OF_RANGE', 'VALUE_TOO_LONG'],
		],
		othersMayRefuse: true,
		summary: 'Changes fields of the item, or of a row that is related to it, if they are still as they were seen.',
	},
	asset: {
		method: 'GET',
		// As Directus has it: `…/key`, `…/key.png` and `…/key/photo.png`.
		path: '/:secret/assets/:file/:name?',
		who: 'visit',
		work: 'file',
		changes: false,
		query: assetQuery,
		data: null,
		file: '*/*',
		errors: ['FORBIDDEN', 'REQUESTS_EXCEEDED'],
		summary: 'Answers a file, or a part of it; of a picture also a smaller one.',
	},
	archive: {
		method: 'GET',
		path: '/:secret/files.zip',
		who: 'visit',
		// Its list alone waits for its turn: to be sent, it may take an hour.
		work: null,
		changes: false,
		data: null,
		file: 'application/zip',
		errors: ['FORBIDDEN', 'REQUESTS_EXCEEDED'],
		summary: 'Answers all files as one archive.',
	},
} as const satisfies Record<string, Call>;
