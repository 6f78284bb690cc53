import { createError, isDirectusError } from '@directus/errors';
import type { Refusal } from '../../src/visit/arrive.ts';

const ShareNotFound = createError(
	'SHARE_NOT_FOUND',
	'There is no such share. Ask whoever sent you the link for a new one.',
	404,
);
const ShareNotStarted = createError('SHARE_NOT_STARTED', 'This share is not open yet.', 403);
const ShareEnded = createError(
	'SHARE_ENDED',
	'This share has ended. Ask whoever sent you the link for a new one.',
	410,
);
const ShareUsedUp = createError('SHARE_USED_UP', 'This share has been used as often as it may be.', 410);
const VisitRequired = createError(
	'VISIT_REQUIRED',
	'Open the share first: this visit has ended or was never begun.',
	401,
);
const NotSignedIn = createError('INVALID_CREDENTIALS', 'Sign in to Directus to work with shares.', 401);
const PasswordRequired = createError('INVALID_CREDENTIALS', 'This share asks for a password.', 401);

const WrongPassword = createError<{ tries_left: number }>(
	'INVALID_CREDENTIALS',
	({ tries_left: left }) => `That is not the password of this share. Tries left: ${left}.`,
	401,
);

const TooManyTries = createError<{ retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) => `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes.`,
	429,
);

const Forbidden = createError<{ reason: string }>('FORBIDDEN', ({ reason }) => reason, 403);
const InvalidPayload = createError<{ field: string; reason: string }>('INVALID_PAYLOAD', ({ reason }) => reason, 400);

const Overtaken = createError(
	'CONFLICT',
	'Somebody else changed this share at the same moment. Look at it and try again.',
	409,
);

const Unavailable = createError(
	'SERVICE_UNAVAILABLE',
	'The database does not answer at the moment. Try again in a minute.',
	503,
);

export const notSignedIn = () => new NotSignedIn();
export const passwordRequired = () => new PasswordRequired();
export const wrongPassword = (triesLeft: number) => new WrongPassword({ tries_left: triesLeft });
export const tooManyTries = (seconds: number) => new TooManyTries({ retry_after: seconds });
export const overtaken = () => new Overtaken();
export const forbidden = (reason = 'You may not do this, or there is no such thing.') => new Forbidden({ reason });
export const invalid = ({ field, message }: { field: string; message: string }) =>
	new InvalidPayload({ field, reason: message });

export function refused(reason: Refusal | 'no-visit'): Error {
	switch (reason) {
		case 'scheduled':
			return new ShareNotStarted();
		case 'ended':
			return new ShareEnded();
		case 'used-up':
			return new ShareUsedUp();
		case 'no-visit':
			return new VisitRequired();
		case 'not-found':
			return new ShareNotFound();
	}
}

/** Says 503 where the database is away; every other error is Directus' business. */
export function explained(error: unknown): unknown {
	return !isDirectusError(error) && isDatabaseAway(error) ? new Unavailable() : error;
}

const awayCodes = [
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EPIPE',
	'ETIMEDOUT',
	'PROTOCOL_CONNECTION_LOST',
	'SQLITE_CANTOPEN',
	'SQLITE_IOERR',
	'SQLITE_BUSY',
	// PostgreSQL: shutting down, crashed, starting up.
	'57P01',
	'57P02',
	'57P03',
	'08006',
	'08001',
];

function isDatabaseAway(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
	if (awayCodes.includes(String(code)) || name === 'KnexTimeoutError') return true;
	return /Connection terminated|Connection lost|closed state|Unable to acquire a connection/.test(String(message));
}
