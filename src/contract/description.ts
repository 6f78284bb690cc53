import type { Call } from './call.ts';

export const api = {
	describe: {
		method: 'GET',
		path: '/api/openapi.json',
		who: 'anyone',
		work: null,
		changes: false,
		data: null,
		file: 'application/json',
		errors: [],
		summary: 'Answers this description of all calls, as OpenAPI has it.',
	},
} as const satisfies Record<string, Call>;
