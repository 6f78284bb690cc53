import { errorCodes, type VisitAssetQuery } from './api.ts';
import { routes, type Calls } from './calls.ts';
import type { Answer, CallOptions, Problem } from './answer.ts';

export interface SharingOptions {
	/**
	 * What shows who calls: a token of Directus for owners' calls, the token of a visit (`link.open` answers it) for
	 * visitors'. A function is asked before each call. Without one, browsers send the cookies that they have.
	 */
	token?: string | null | (() => string | null | Promise<string | null>);
	/** What calls are made with; usually the one of the browser or of Node. */
	fetch?: typeof fetch;
	/** Whether cookies go to another site, too: `include`. Usually they go to the same alone. */
	credentials?: RequestCredentials;
}

export interface Sharing extends Calls {
	/** The same, with another token: `sharing.withToken(visit.token).visit.content(secret)`. */
	withToken(token: SharingOptions['token']): Sharing;
	/** Where a file of a share is found, for `<img src>` where the browser holds the cookie of a visit. Throws `TypeError`. */
	assetUrl(secret: string, file: string, query?: VisitAssetQuery): string;
}

type Query = object;
type Route = readonly [method: string, path: string, sent: string, answered: string];
type Arguments = [...path: string[], sent: object | undefined, options: CallOptions | undefined];

/**
 * All calls of the API of *Sharing for Directus*, as `sharing.shares.create(…)`. Each answers `{ ok: true, data, meta }` or
 * `{ ok: false, error }`, and rejects only when it is broken off.
 *
 * @param url the address of Directus, with its path if it has one: `https://cms.example.com`
 */
export function createSharing(url: string, options: SharingOptions = {}): Sharing {
	const root = `${url.replace(/\/+$/, '')}/share`;

	async function call([method, pattern, sent, answered]: Route, given: Arguments): Promise<Answer<unknown, unknown>> {
		const { path, rest } = filled(pattern, given);
		if (path === null)
			return failed('UNEXPECTED', { message: 'A part of the address is missing, or leads elsewhere.' });
		const [input, { signal } = {}] = (sent === '' ? [undefined, ...rest] : rest) as [Query?, CallOptions?];
		const address = root + path + (sent === 'query' ? queryOf(input, path.includes('?') ? '&' : '?') : '');
		const body = sent === 'body' ? JSON.stringify(input) : method === 'GET' ? undefined : '{}';

		try {
			const token = typeof options.token === 'function' ? await options.token() : options.token;
			const response = await (options.fetch ?? fetch)(address, {
				method,
				headers: {
					...(answered === 'data' && { Accept: 'application/json' }),
					...(body !== undefined && { 'Content-Type': 'application/json' }),
					...(token && { Authorization: `Bearer ${token}` }),
				},
				...(body !== undefined && { body }),
				...(options.credentials && { credentials: options.credentials }),
				...(signal && { signal }),
			});
			return await answerOf(response, answered);
		} catch (cause) {
			if (signal?.aborted) throw cause;
			return failed('UNREACHABLE', { message: 'The server cannot be reached.', cause });
		}
	}

	const calls = mapValues(routes, (ofSubject) =>
		mapValues(
			ofSubject as Record<string, Route>,
			(route) =>
				(...given: Arguments) =>
					call(route, given),
		),
	) as unknown as Calls;

	return {
		...calls,
		withToken: (token) => createSharing(url, { ...options, token: token ?? null }),
		assetUrl(secret, file, query) {
			const { path } = filled('/:secret/assets/:file', [secret, file, undefined, undefined]);
			if (path === null) throw new TypeError('A part of the address is missing, or leads elsewhere.');
			return root + path + queryOf(query);
		},
	};
}

/** The path, with what was given for its parts, and what was given besides; null where it would be another path. */
function filled(pattern: string, given: Arguments): { path: string | null; rest: unknown[] } {
	const rest: unknown[] = [...given];
	const parts = Array.from(pattern.matchAll(/:\w+/g), () => rest.shift());
	if (!parts.every(isPart)) return { path: null, rest };
	return { path: pattern.replace(/:\w+/g, () => encodeURIComponent(parts.shift() as string)), rest };
}

/** Browsers take `..` for a step back, however it is written. */
function isPart(part: unknown): part is string {
	return typeof part === 'string' && !/^\.{0,2}$/.test(part);
}

/** Lists are one text: `state=active,paused`. What is null, or an empty list, is not asked for. */
function queryOf(query: Query = {}, before = '?'): string {
	const given = Object.entries(query).filter(
		([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
	);
	const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
	return given.length > 0 ? before + String(parameters) : '';
}

async function answerOf(response: Response, answered: string): Promise<Answer<unknown, unknown>> {
	if (response.ok && answered === 'file') return { ok: true, data: response, meta: undefined };
	const body = jsonIn(await response.text());
	if (!response.ok) return { ok: false, error: problemOf(response, body) };
	if (answered === '') return { ok: true, data: null, meta: undefined };
	if (!('data' in body)) return { ok: false, error: problemOf(response, {}) };
	return { ok: true, data: body['data'], meta: body['meta'] };
}

/** Nothing where it is no JSON, as what a proxy answers. */
function jsonIn(text: string): Record<string, unknown> {
	try {
		return Object(JSON.parse(text)) as Record<string, unknown>;
	} catch {
		return {};
	}
}

function problemOf({ status, headers }: Response, body: Record<string, unknown>): Problem {
	const [first] = (Array.isArray(body['errors']) ? body['errors'] : []) as unknown[];
	const { message, extensions } = Object(first) as { message?: unknown; extensions?: unknown };
	const details = Object(extensions) as Record<string, unknown>;
	const seconds = Number(headers.get('Retry-After') ?? NaN);
	const said = {
		...(Number.isFinite(seconds) && { retry_after: seconds }),
		status,
		message: typeof message === 'string' ? message : `The server answered ${status}.`,
	};
	const code = details['code'];
	if (errorCodes.some((one) => one === code)) return { ...details, ...said } as Problem;
	return { ...said, code: 'UNEXPECTED', answered: typeof code === 'string' ? code : null };
}

function failed(
	code: 'UNREACHABLE' | 'UNEXPECTED',
	said: { message: string; cause?: unknown },
): { ok: false; error: Problem } {
	return { ok: false, error: { status: 0, answered: null, code, ...said } as Problem };
}

function mapValues<Value, Other>(values: Record<string, Value>, map: (value: Value) => Other): Record<string, Other> {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
