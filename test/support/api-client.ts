import { checkAnswer } from './contract-check.ts';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface Answer<Body> {
	status: number;
	headers: IncomingHttpHeaders;
	/** Parsed where the answer is JSON, else its text; null where it is empty. */
	body: Body;
	text: string;
	bytes: Buffer;
}

export interface RequestOptions {
	headers?: Record<string, string | string[]>;
	/** An object is sent as JSON, a form as a form, text and bytes as they are. */
	body?: unknown;
	/** The address to come from: `127.0.0.2` is another visitor. */
	from?: string;
	/** The milliseconds by which the body comes after the head. */
	late?: number;
}

// Tests look into answers of any shape, and say what they expect to find.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Anything = any;

/** Speaks HTTP to one server with one token, or none. Answers whatever comes; only `need` insists on success. */
export interface ApiClient {
	get<Body = Anything>(path: string, options?: RequestOptions): Promise<Answer<Body>>;
	post<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
	patch<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
	delete<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
	/** Any method, anything in the body; redirects are not followed, and no header is added but the token's. */
	raw<Body = Anything>(method: string, path: string, options?: RequestOptions): Promise<Answer<Body>>;
	/** For what must succeed: answers the `data` of the answer, and throws a sentence where the status is not 2xx. */
	need<Data = Anything>(method: string, path: string, body?: unknown): Promise<Data>;
}

/** A client for the server at `url`; the token goes along as bearer. Throws where an answer is not as the contract says. */
export function apiClient(url: string, token?: string): ApiClient {
	const send = async (method: string, path: string, options: RequestOptions = {}): Promise<Answer<Anything>> => {
		const encoded = await encode(options.body);
		const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...encoded.headers, ...options.headers };
		const target = new URL(path, url);
		const answer = await exchange(target, method, headers, encoded.bytes, options);
		checkAnswer(method, target.pathname, answer);
		return answer;
	};

	return {
		get: (path, options) => send('GET', path, options),
		post: (path, body, options) => send('POST', path, { ...options, body }),
		patch: (path, body, options) => send('PATCH', path, { ...options, body }),
		delete: (path, body, options) => send('DELETE', path, { ...options, body }),
		raw: send,
		async need(method, path, body) {
			const { status, text, body: answer } = await send(method, path, { body });
			if (status >= 200 && status < 300) return answer?.data ?? answer;
			throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 2000)}`);
		},
	};
}

async function encode(body: unknown): Promise<{ headers: Record<string, string>; bytes?: Buffer }> {
	if (body === undefined) return { headers: {} };
	if (typeof body === 'string' || Buffer.isBuffer(body)) return { headers: {}, bytes: Buffer.from(body) };
	if (body instanceof FormData) {
		const form = new Response(body);
		const type = form.headers.get('content-type') ?? 'multipart/form-data';
		return { headers: { 'content-type': type }, bytes: Buffer.from(await form.arrayBuffer()) };
	}
	return { headers: { 'content-type': 'application/json' }, bytes: Buffer.from(JSON.stringify(body)) };
}

function exchange(
	url: URL,
	method: string,
	headers: Record<string, string | string[]>,
	bytes: Buffer | undefined,
	{ from, late }: RequestOptions,
): Promise<Answer<Anything>> {
	const length = bytes ? { 'content-length': String(bytes.length) } : {};
	return new Promise((resolve, reject) => {
		// Without an agent every request has a connection of its own, and a server that restarts breaks none.
		const options = {
			method,
			headers: { ...length, ...headers },
			agent: false,
			...(from ? { localAddress: from } : {}),
		};
		const request = httpRequest(url, options, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const all = Buffer.concat(chunks);
				const text = all.toString('utf8');
				const body = parse(text, response.headers['content-type']);
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text, bytes: all });
			});
		});
		request.on('error', reject);
		if (late === undefined) return void request.end(bytes);
		request.flushHeaders();
		setTimeout(() => request.end(bytes), late);
	});
}

function parse(text: string, type: string | undefined): unknown {
	if (text === '') return null;
	if (!type?.includes('json')) return text;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
