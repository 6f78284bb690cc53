import { useApi } from '@directus/extensions-sdk';

const root = '/share/api';

/** What an answer of the owners' API holds. */
export interface Answer<Data, Meta = unknown> {
	data: Data;
	meta: Meta;
}

export interface Request {
	get<Data, Meta = unknown>(path: string, query?: Query): Promise<Answer<Data, Meta>>;
	post<Data>(path: string, body?: unknown): Promise<Data>;
	patch<Data>(path: string, body: unknown): Promise<Data>;
	remove(path: string): Promise<void>;
	/** Where a browser finds the same answer as a download. */
	text(path: string, query?: Query): Promise<string>;
}

export type Query = Record<string, string | number | string[] | null | undefined>;

/** Why a request came to nothing: in words, and beside which field they belong. */
export class ApiProblem extends Error {
	constructor(
		message: string,
		readonly code: string,
		readonly field: string | null,
		/** Which it is of several problems that have the same code. */
		readonly which: string | null = null,
	) {
		super(message);
	}
}

/** The only way from the Data Studio to our API. Call it while a component is set up. Throws `ApiProblem`. */
export function useRequest(): Request {
	const api = useApi();

	return {
		async get<Data, Meta>(path: string, query?: Query) {
			return (await explained(api.get<Answer<Data, Meta>>(root + path, { params: filled(query) }))).data;
		},
		async post<Data>(path: string, body: unknown = {}) {
			return dataOf(await explained(api.post<Answer<Data>>(root + path, body)));
		},
		async patch<Data>(path: string, body: unknown) {
			return dataOf(await explained(api.patch<Answer<Data>>(root + path, body)));
		},
		async remove(path) {
			await explained(api.delete(root + path));
		},
		async text(path, query) {
			return (await explained(api.get<string>(root + path, { params: filled(query), responseType: 'text' }))).data;
		},
	};
}

/** Where the answer is empty, nothing was to be had. */
function dataOf<Data>({ data }: { data: Answer<Data> | '' }): Data {
	return (data === '' ? undefined : data.data) as Data;
}

/** One path segment that may hold anything. */
export function segment(value: string): string {
	return encodeURIComponent(value);
}

function filled(query: Query = {}): Record<string, string | number> {
	return Object.fromEntries(
		Object.entries(query).flatMap(([name, value]): [string, string | number][] => {
			if (value === null || value === undefined || value === '') return [];
			if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.join(',')]];
			return [[name, value]];
		}),
	);
}

async function explained<T>(promise: Promise<T>): Promise<T> {
	try {
		return await promise;
	} catch (error) {
		throw problemOf(error);
	}
}

/** Reads Directus' way of saying what is wrong; without an answer it is the way to the server. */
export function problemOf(error: unknown): ApiProblem {
	if (error instanceof ApiProblem) return error;
	const response = at(error, 'response');
	if (response === undefined) return new ApiProblem(String(at(error, 'message') ?? ''), 'NO_ANSWER', null);

	const first = at(at(at(response, 'data'), 'errors'), 0);
	const extensions = at(first, 'extensions');
	const field = at(extensions, 'field');
	const cause = at(extensions, 'cause');
	return new ApiProblem(
		String(at(first, 'message') ?? ''),
		String(at(extensions, 'code') ?? 'UNEXPECTED'),
		typeof field === 'string' && field !== '' ? field : null,
		typeof cause === 'string' ? cause : null,
	);
}

function at(value: unknown, key: string | number): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	return (value as Record<string | number, unknown>)[key];
}
