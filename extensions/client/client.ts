import { errorCodes } from './api.ts';
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
	/** Where a file of a share is found, for `<img src>` where the browser holds the cookie of a visit. */
	assetUrl(secret: string, file: string, query?: Query): string;
}

type Query = Record<string, unknown>;
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
		const [path, rest] = filled(pattern, given);
		const [input, { signal } = {}] = (sent === '' ? [undefined, ...rest] : rest) as [Query?, CallOptions?];
		const address = root + path + (sent === 'query' ? queryOf(input, path.includes('?') ? '&' : '?') : '');
		const token = typeof options.token === 'function' ? await options.token() : options.token;
		const body = sent === 'body' ? JSON.stringify(input) : method === 'GET' ? undefined : '{}';

		const response = await (options.fetch ?? fetch)(address, {
			method,
			headers: {
				...(answered === '' && { Accept: 'application/json' }),
				...(body !== undefined && { 'Content-Type': 'application/json' }),
				...(token && { Authorization: `Bearer ${token}` }),
			},
			...(body !== undefined && { body }),
			...(options.credentials && { credentials: options.credentials }),
			...(signal && { signal }),
		}).catch((cause: unknown) => {
			if (signal?.aborted) throw cause;
			return { code: 'UNREACHABLE', status: 0, message: 'The server cannot be reached.', cause } as const;
		});

		if ('code' in response) return { ok: false, error: response };
		if (!response.ok) return { ok: false, error: problemOf(response.status, await jsonOf(response)) };
		if (answered === 'file') return { ok: true, data: response, meta: undefined };
		if (response.status === 204) return { ok: true, data: null, meta: undefined };
		const answer = (await jsonOf(response)) as { data: unknown; meta: unknown } | null;
		if (!answer || !('data' in answer)) return { ok: false, error: problemOf(response.status, null) };
		return { ok: true, data: answer.data, meta: answer.meta };
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
		assetUrl: (secret, file, query) =>
			`${root}/${encodeURIComponent(secret)}/assets/${encodeURIComponent(file)}${queryOf(query)}`,
	};
}

/** The path, with what was given for its parts, and what was given besides. */
function filled(pattern: string, given: Arguments): [string, unknown[]] {
	const rest: unknown[] = [...given];
	const path = pattern.replace(/:\w+/g, () => encodeURIComponent(String(rest.shift())));
	return [path, rest];
}

/** Lists are one text: `state=active,paused`. What is null is not asked for. */
function queryOf(query: Query = {}, before = '?'): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
	const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
	return given.length > 0 ? before + String(parameters) : '';
}

/** Null where it is no JSON, as what a proxy answers; it rejects where the call is broken off. */
async function jsonOf(response: Response): Promise<unknown> {
	const text = await response.text();
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

function problemOf(status: number, body: unknown): Problem {
	const { errors } = Object(body) as { errors?: { message?: string; extensions?: Query }[] };
	const { message = `The server answered ${status}.`, extensions = {} } = errors?.[0] ?? {};
	const answered = extensions['code'];
	if (errorCodes.some((code) => code === answered)) return { ...extensions, message, status } as Problem;
	return { code: 'UNEXPECTED', status, message, answered: typeof answered === 'string' ? answered : null };
}

function mapValues<Value, Other>(values: Record<string, Value>, map: (value: Value) => Other): Record<string, Other> {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
