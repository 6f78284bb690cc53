import * as v from 'valibot';
import { amount, described } from '../share/answer-types.ts';

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

const field = described(v.optional(v.nullable(v.string())), 'Where it is wrong: `password`, `recipients.0`.');
const retryAfter = described(v.optional(amount), 'Seconds to wait; the header `Retry-After` says the same.');
const cause = described(v.optional(v.string()), 'Which it is of several problems that have this code.');

/** `value` is as it is now. */
const conflict = v.strictObject({ field: v.string(), value: v.unknown() });

/** What comes with a code, besides the sentence. */
export const errorDetails: Partial<Record<ErrorCode, v.ObjectEntries>> = {
	INVALID_PAYLOAD: { field, cause },
	FAILED_VALIDATION: { field },
	NOT_NULL_VIOLATION: { field },
	RECORD_NOT_UNIQUE: { field },
	VALUE_OUT_OF_RANGE: { field },
	VALUE_TOO_LONG: { field },
	INVALID_CREDENTIALS: {
		asks: described(v.optional(v.picklist(['password', 'code', 'sign-in'])), 'What has to be shown at the door.'),
		tries_left: v.optional(amount),
	},
	CONFLICT: {
		cause,
		conflicts: described(v.optional(v.array(conflict)), 'The fields that somebody else changed meanwhile.'),
		state: described(v.optional(v.string()), 'Of a share that is closed.'),
	},
	REQUESTS_EXCEEDED: { cause, retry_after: retryAfter },
	SERVICE_UNAVAILABLE: { cause, retry_after: retryAfter },
	INTERNAL_SERVER_ERROR: {
		reference: described(v.optional(v.string()), 'A number by which an administrator finds it in the log.'),
	},
};
