import type { ApiProblem } from '../api/request.ts';
import type { Say } from '../texts/use-texts.ts';

const sentences = {
	NO_ANSWER: 'no-answer',
	FORBIDDEN: 'forbidden',
	ROUTE_NOT_FOUND: 'forbidden',
	INVALID_CREDENTIALS: 'signed-out',
	TOKEN_EXPIRED: 'signed-out',
	CONFLICT: 'conflict',
	REQUESTS_EXCEEDED: 'throttled',
	SERVICE_UNAVAILABLE: 'unavailable',
} as const;

/** Where one code stands for several problems: which of them have words of their own. */
const causes = [
	...(['restart', 'newer-tables', 'all-paused', 'mail-failed', 'no-mail'] as const),
	...(['closed', 'too-many-mails'] as const),
] as const;

/**
 * A problem as a sentence in the Studio's language. The server explains itself in English: that is shown where English
 * is spoken, and what kind of problem it is everywhere else.
 */
export function problemWords({ code, which, field, message }: ApiProblem, t: Say, locale: string): string {
	const cause = causes.find((one) => one === which);
	if (cause) return t(`share.problem.${cause}`);
	const kind = Object.hasOwn(sentences, code) ? sentences[code as keyof typeof sentences] : null;
	if (kind !== null) return t(`share.problem.${kind}`);
	if (message !== '' && locale.startsWith('en')) return withoutFieldName(message, field);
	return t(field === null ? 'share.problem.unexpected' : 'share.problem.field');
}

/** The server begins with the name of the field, beside which the sentence stands anyway. */
function withoutFieldName(message: string, field: string | null): string {
	const start = `"${field}" `;
	if (field === null || !message.startsWith(start)) return message;
	const rest = message.slice(start.length);
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}
