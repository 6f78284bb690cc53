import type * as v from 'valibot';
import type { Work } from '../share/workload.ts';

/**
 * Who may make a call. What they have to bring: nothing (`anyone`), a link (`holder`), a running visit (`visit`), a login
 * to Directus (`user`), a login and a share of one's own, or any as an administrator (`owner`), a login and a share that
 * is offered to one (`heir`), a login as administrator (`administrator`).
 */
export type Caller = 'anyone' | 'holder' | 'visit' | 'user' | 'owner' | 'heir' | 'administrator';

/** A call of the HTTP API, as data: what is served, described and called is made from it. */
export interface Call {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Below `/share`, as Express writes it: `/api/shares/:id`. */
	path: string;
	who: Caller;
	/** What it asks of the server, for whose turn it has to wait; null where that is next to nothing. */
	work: Work | null;
	/** Whether anything is different after it. */
	changes: boolean;
	query?: v.GenericSchema;
	/** Of the JSON that is sent along. */
	body?: v.GenericSchema;
	/** What could be sent, for those who read the description. */
	example?: object;
	/** Of `data` in the answer; null for an answer without a body (204). */
	data: v.GenericSchema | null;
	/** Of `meta` in the answer. */
	meta?: v.GenericSchema;
	/** The media type of what is answered in place of JSON where the query asks for it. */
	file?: string;
	/** The codes of errors that it can answer, besides those that any caller of its kind can get: see `errorsOf`. */
	errors: readonly ErrorCode[];
	/** Whether hooks and flows of the project can refuse it, with codes of their own: it writes rows of Directus'. */
	othersMayRefuse?: true;
	/** What it does, in a sentence. */
	summary: string;
}

/** Codes of errors, with the status that they come with; some are Directus' own, of what a change does in its tables. */
export const errorStatuses = {
	INVALID_PAYLOAD: 400,
	FAILED_VALIDATION: 400,
	NOT_NULL_VIOLATION: 400,
	RECORD_NOT_UNIQUE: 400,
	VALUE_OUT_OF_RANGE: 400,
	VALUE_TOO_LONG: 400,
	INVALID_CREDENTIALS: 401,
	VISIT_REQUIRED: 401,
	FORBIDDEN: 403,
	SHARE_NOT_STARTED: 403,
	SHARE_SHOWS_NOTHING: 403,
	SHARE_NOT_FOUND: 404,
	CONFLICT: 409,
	INVITATION_DECLINED: 410,
	INVITATION_EXPIRED: 410,
	SHARE_ENDED: 410,
	SHARE_USED_UP: 410,
	UNSUPPORTED_MEDIA_TYPE: 415,
	REQUESTS_EXCEEDED: 429,
	INTERNAL_SERVER_ERROR: 500,
	SERVICE_UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatuses;

const ofCallers: Record<Caller, readonly ErrorCode[]> = {
	anyone: [],
	holder: ['SHARE_NOT_FOUND', 'INVALID_PAYLOAD'],
	visit: ['SHARE_NOT_FOUND', 'SHARE_NOT_STARTED', 'SHARE_ENDED', 'SHARE_USED_UP', 'VISIT_REQUIRED', 'INVALID_PAYLOAD'],
	user: ['INVALID_CREDENTIALS'],
	owner: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
	heir: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
	administrator: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
};

/** All codes that a call can answer with. */
export function errorsOf({ who, work, method, query, body, errors }: Call): ErrorCode[] {
	const always: ErrorCode[] = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'];
	const all: ErrorCode[] = [
		...ofCallers[who],
		...(query || body ? (['INVALID_PAYLOAD'] as const) : []),
		...(work === null ? [] : (['REQUESTS_EXCEEDED'] as const)),
		// A form, or a page of another site.
		...(method !== 'GET' ? (['UNSUPPORTED_MEDIA_TYPE', 'FORBIDDEN'] as const) : []),
		...errors,
		...always,
	];
	return [...new Set(all)];
}
