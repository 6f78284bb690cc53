import type * as v from 'valibot';
import type { ErrorCode } from './errors.ts';
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

/** In words. */
export const whoMayCall: Record<Caller, string> = {
	anyone: 'For anyone.',
	holder: 'For whoever holds the link.',
	visit: 'For a visitor who is in.',
	user: 'For users who are signed in to Directus.',
	owner: 'For the share’s owner, and administrators.',
	heir: 'For the user whom the share is offered to.',
	administrator: 'For administrators.',
};

const ofCallers: Record<Caller, readonly ErrorCode[]> = {
	anyone: [],
	holder: ['SHARE_NOT_FOUND', 'INVALID_PAYLOAD'],
	visit: ['SHARE_NOT_FOUND', 'SHARE_NOT_STARTED', 'SHARE_ENDED', 'SHARE_USED_UP', 'VISIT_REQUIRED', 'INVALID_PAYLOAD'],
	user: ['INVALID_CREDENTIALS'],
	owner: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
	heir: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
	administrator: ['INVALID_CREDENTIALS', 'FORBIDDEN'],
};

/** What Directus itself may answer in our place: a login that is none, JSON that is none, a limit of its own. */
const ofDirectus: ErrorCode[] = ['INVALID_CREDENTIALS', 'INVALID_PAYLOAD', 'FORBIDDEN', 'REQUESTS_EXCEEDED'];

/** All codes that a call can answer with. */
export function errorsOf({ who, work, method, query, body, errors }: Call): ErrorCode[] {
	const always: ErrorCode[] = [...ofDirectus, 'INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'];
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
