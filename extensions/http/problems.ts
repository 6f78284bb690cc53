import { createError, isDirectusError, type DirectusError } from '@directus/errors';
import { randomBytes } from 'node:crypto';
import { isDatabaseAway } from '../directus/database-away.ts';
import { isUnfitValue } from '../directus/unfit-value.ts';
import { NewerTables } from '../directus/newer-tables.ts';
import type { Conflict } from '../../src/scope/edit/edit-row.ts';
import type { Refusal } from '../../src/visit/resolve-link.ts';

/** What the visitor is to show. */
interface Asked {
	asks: 'password' | 'code' | 'sign-in';
}

interface Caused {
	cause: string;
}

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
const ShareShowsNothing = createError(
	'SHARE_SHOWS_NOTHING',
	'What was shared here cannot be seen at the moment. Tell whoever sent you the link.',
	403,
);
const ShareUsedUp = createError('SHARE_USED_UP', 'This share has been used as often as it may be.', 410);
const VisitRequired = createError(
	'VISIT_REQUIRED',
	'Open the share first: this visit has ended or was never begun.',
	401,
);
const NotSignedIn = createError('INVALID_CREDENTIALS', 'Sign in to Directus to work with shares.', 401);
const PasswordRequired = createError<Asked>('INVALID_CREDENTIALS', 'This share asks for a password.', 401);

const CodeRequired = createError<Asked>(
	'INVALID_CREDENTIALS',
	'This share asks for the code that was sent to you.',
	401,
);
const SignInRequired = createError<Asked>('INVALID_CREDENTIALS', 'This share asks you to sign in to Directus.', 401);

const WrongCode = createError<Asked & { tries_left: number }>(
	'INVALID_CREDENTIALS',
	({ tries_left: left }) =>
		left > 0
			? `That is not the code. Tries left: ${left}.`
			: 'That is not the code, or not any more. Ask for a new one.',
	401,
);

const NotForYou = createError(
	'FORBIDDEN',
	'This share is not for you. Sign in as somebody else, or ask its owner.',
	403,
);
const InvitationExpired = createError(
	'INVITATION_EXPIRED',
	'This invitation was not accepted in time. Ask whoever sent it to extend it.',
	410,
);
const InvitationDeclined = createError('INVITATION_DECLINED', 'This invitation was declined.', 410);

const WrongPassword = createError<Asked & { tries_left: number }>(
	'INVALID_CREDENTIALS',
	({ tries_left: left }) => `That is not the password of this share. Tries left: ${left}.`,
	401,
);

const TooManyTries = createError<{ retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) => `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes.`,
	429,
);

const TooMuchAtOnce = createError<{ retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) => `Too much was asked for at once. Try again in ${inWords(seconds)}.`,
	429,
);

const TooManySizes = createError<{ retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) =>
		`This picture was asked for in too many sizes today. Ask for one of those, or try again in ${inWords(seconds)}.`,
	429,
);

const Forbidden = createError<{ reason: string }>('FORBIDDEN', ({ reason }) => reason, 403);
const InvalidPayload = createError<{ field: string; reason: string; cause?: string }>(
	'INVALID_PAYLOAD',
	({ reason }) => reason,
	400,
);

const Overtaken = createError(
	'CONFLICT',
	'Somebody else changed this share at the same moment. Look at it and try again.',
	409,
);

const ChangedMeanwhile = createError<{ conflicts: Conflict[] }>(
	'CONFLICT',
	({ conflicts }) =>
		`Somebody else changed ${conflicts.map(({ field }) => `"${field}"`).join(', ')} meanwhile. Nothing was saved.`,
	409,
);

const TooManyMails = createError<Caused & { retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) => `Too many mails in an hour. Send more in ${Math.ceil(seconds / 60)} minutes.`,
	429,
);

const TooManyCodes = createError<{ retry_after: number }>(
	'REQUESTS_EXCEEDED',
	({ retry_after: seconds }) => `A code was sent a moment ago. Ask for another in ${seconds} seconds.`,
	429,
);

const LinkUnreadable = createError<{ field: string }>(
	'INVALID_PAYLOAD',
	'This link cannot be read any more, because the SECRET of Directus was changed. Rotate it, or ask an administrator ' +
		'to start Directus once with the former one as SHARING_OLD_SECRET.',
	400,
);

const Closed = createError<Caused & { state: string }>(
	'CONFLICT',
	({ state }) => `This share is ${state.replace('-', ' ')}: its link opens nothing. Change that before you send it.`,
	409,
);

/** Several problems have this code: `cause` says which of them it is, for those who have words of their own for it. */
function unavailable(cause: string, message: string): () => DirectusError<Caused> {
	const Unavailable = createError<Caused>('SERVICE_UNAVAILABLE', message, 503);
	return () => new Unavailable({ cause });
}

export const mailFailed = unavailable(
	'mail-failed',
	'The mail could not be sent at the moment. Try again in a minute.',
);

export const noMail = unavailable(
	'no-mail',
	'This Directus cannot send mails: no transport is set up. Copy the link and send it yourself.',
);

const databaseAway = unavailable('database', 'The database does not answer at the moment. Try again in a minute.');

const TooManyPasswordsAtOnce = createError<Caused & { retry_after: number }>(
	'SERVICE_UNAVAILABLE',
	'Too many passwords are being checked at the moment. Try again in a few seconds.',
	503,
);

export const restartNeeded = unavailable(
	'restart',
	'Sharing was installed while Directus was running. Restart Directus to use it.',
);

const madeByNewer = unavailable(
	'newer-tables',
	'The tables of Sharing were made by a newer version of it. Update the extension, or restore a backup from before.',
);

export const pausedByAdministrator = unavailable(
	'all-paused',
	'An administrator has paused all shares for the moment. Try again later.',
);

const NotJson = createError(
	'UNSUPPORTED_MEDIA_TYPE',
	'This call takes JSON alone. Send it with "Content-Type: application/json".',
	415,
);

const FromElsewhere = createError(
	'FORBIDDEN',
	'This call was sent by a page of another site. From there it takes "Content-Type: application/json", or a token.',
	403,
);

const Unreadable = createError('INVALID_PAYLOAD', 'The address of this request cannot be read.', 400);
const Unfit = createError(
	'INVALID_PAYLOAD',
	'The database cannot keep one of these values: it has not all of its letters, or takes others there. Change it.',
	400,
);

const Failed = createError<{ reference: string }>(
	'INTERNAL_SERVER_ERROR',
	({ reference }) =>
		`Something went wrong on the server. Try again; if it stays so, tell an administrator this number: ${reference}.`,
	500,
);

export const fromElsewhere = () => new FromElsewhere();
export const notJson = () => new NotJson();
export const notSignedIn = () => new NotSignedIn();
export const wrongPassword = (triesLeft: number) => new WrongPassword({ asks: 'password', tries_left: triesLeft });
export const wrongCode = (triesLeft: number) => new WrongCode({ asks: 'code', tries_left: triesLeft });
export const notForYou = () => new NotForYou();
export const tooManyTries = (seconds: number) => new TooManyTries({ retry_after: seconds });
export const tooMuchAtOnce = (seconds: number) => new TooMuchAtOnce({ retry_after: seconds });
export const tooManyPasswords = () => new TooManyPasswordsAtOnce({ cause: 'passwords', retry_after: 5 });
export const tooManySizes = (seconds: number) => new TooManySizes({ retry_after: seconds });
export const tooManyMails = (seconds: number) => new TooManyMails({ cause: 'too-many-mails', retry_after: seconds });
export const tooManyCodes = (seconds: number) => new TooManyCodes({ retry_after: seconds });
export const linkUnreadable = () => new LinkUnreadable({ field: 'link' });
export const closed = (state: string) => new Closed({ cause: 'closed', state });
export const overtaken = () => new Overtaken();
export const changedMeanwhile = (conflicts: Conflict[]) => new ChangedMeanwhile({ conflicts });
export const forbidden = (reason = 'You may not do this, or there is no such thing.') => new Forbidden({ reason });
export const invalid = ({ message, ...where }: { field: string; message: string; cause?: string }) =>
	new InvalidPayload({ ...where, reason: message });

function inWords(seconds: number): string {
	return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

export function asksFor(asks: Asked['asks']): Error {
	switch (asks) {
		case 'password':
			return new PasswordRequired({ asks });
		case 'code':
			return new CodeRequired({ asks });
		case 'sign-in':
			return new SignInRequired({ asks });
	}
}

export function refused(reason: Refusal | 'no-visit'): Error {
	switch (reason) {
		case 'scheduled':
			return new ShareNotStarted();
		case 'ended':
			return new ShareEnded();
		case 'used-up':
			return new ShareUsedUp();
		case 'nothing':
			return new ShareShowsNothing();
		case 'invitation-expired':
			return new InvitationExpired();
		case 'declined':
			return new InvitationDeclined();
		case 'no-visit':
			return new VisitRequired();
		case 'not-found':
			return new ShareNotFound();
	}
}

/** Whether an error says in words for everybody what is wrong; Directus lists what it finds wrong with several fields. */
export function isTold(error: unknown): boolean {
	return Array.isArray(error) ? error.length > 0 && error.every((one) => isDirectusError(one)) : isDirectusError(error);
}

/** What may be answered of an error: those of ours and of Directus in their words, and of all others that there was one. */
export function explained(error: unknown): DirectusError<unknown> {
	const [told] = Array.isArray(error) ? (error as unknown[]) : [error];
	if (isDirectusError(told)) return told;
	if (error instanceof NewerTables) return madeByNewer();
	if (isDatabaseAway(error)) return databaseAway();
	return isOfRequest(error) ? new Unreadable() : new Failed({ reference: randomBytes(4).toString('hex') });
}

/** What came of storing what a request brought; where the database has no place for a value, that is said. */
export function storing<Result>(work: Promise<Result>): Promise<Result> {
	return work.catch((error: unknown) => {
		throw isUnfitValue(error) ? new Unfit() : error;
	});
}

/** What Express itself refuses, such as an address that is encoded wrongly. */
function isOfRequest(error: unknown): boolean {
	const { status } = Object(error) as { status?: unknown };
	return typeof status === 'number' && status >= 400 && status < 500;
}
