import { createError } from '@directus/errors';
import type { Request } from 'express';

const NotForVisits = createError('FORBIDDEN', 'A visit of a share may read what is shared, and nothing else.', 403);
const Unreadable = createError<{ part: string }>(
	'INVALID_QUERY',
	({ part }) => `The ${part} of this request cannot be read. Look at how it is written.`,
	400,
);

export const notForVisits = () => new NotForVisits();

const readable: { methods: string[]; path: RegExp }[] = [
	{ methods: ['GET', 'HEAD', 'SEARCH'], path: /^\/items\/[^/]+(?:\/[^/]+)?\/?$/ },
	{ methods: ['GET', 'HEAD'], path: /^\/files(?:\/[^/]+)?\/?$/ },
	{ methods: ['GET', 'HEAD'], path: /^\/assets\/[^/]+(?:\/[^/]+)?$/ },
	{ methods: ['GET', 'POST'], path: /^\/graphql\/?$/ },
];

/** Parts of a query that are objects, as they are or as JSON; Directus fails on whatever else they are. */
const objects = ['aggregate', 'deep', 'alias'];

/** Throws where a visit's token is shown at what it does not open, or with what Directus would fail on. */
export function checkNativeRequest(req: Request): void {
	const isListed = readable.some(({ methods, path }) => methods.includes(req.method) && path.test(req.path));
	if (!isListed || asksForVersion(req)) throw notForVisits();
	if (decoded(req.path) === null) throw new Unreadable({ part: 'address' });
	if (req.method === 'SEARCH' && !isObjectOrNone(queryOf(req))) throw new Unreadable({ part: 'query' });

	const query = { ...req.query, ...Object(req.method === 'SEARCH' ? queryOf(req) : {}) } as Record<string, unknown>;
	const odd = objects.find((name) => !isObjectOrNone(fromJson(query[name])));
	if (odd !== undefined) throw new Unreadable({ part: `"${odd}"` });
}

/** The collection that a request is for by its path; null where that does not say. */
export function collectionOf(req: Request): string | null {
	const [, name] = /^\/items\/([^/]+)/.exec(req.path) ?? [];
	return name === undefined ? null : decoded(name);
}

/** A field or an argument of GraphQL, whatever stands before its colon that GraphQL does not read. */
const versionInGraphql = /_by_version\b|\bversion(?:[\s,\uFEFF]|#[^\n\r]*)*:/;

/** Content versions are drafts: nobody shared them. */
function asksForVersion(req: Request): boolean {
	const searched = queryOf(req);
	const texts = [req.query['query'], searched].filter((query) => typeof query === 'string');
	if (texts.some((text) => versionInGraphql.test(text))) return true;
	return 'version' in req.query || 'version' in (Object(searched) as object);
}

function queryOf(req: Request): unknown {
	return (Object(req.body) as { query?: unknown }).query;
}

function isObjectOrNone(value: unknown): boolean {
	return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function fromJson(value: unknown): unknown {
	if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

function decoded(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}
