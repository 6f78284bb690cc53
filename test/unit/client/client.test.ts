import { clientSources } from '../../../extensions/client/source.ts';
import { createSharing, dataOf, rowsOf, sharing, SharingError } from '../../../extensions/client/index.ts';
import { describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';

const url = 'https://cms.example.com/sub/';

/** A client, and the requests that it made. */
function clientOf(answer: () => Response | Promise<Response>, options: Parameters<typeof createSharing>[1] = {}) {
	const made: { address: string; method: string; headers: Record<string, string>; body: unknown }[] = [];
	const ask = vi.fn(async (address: string, { method, headers, body }: RequestInit) => {
		made.push({ address, method: method ?? '', headers: headers as Record<string, string>, body });
		return answer();
	});
	return { client: createSharing(url, { ...options, fetch: ask as unknown as typeof fetch }), made };
}

const json =
	(body: unknown, status = 200) =>
	() =>
		new Response(JSON.stringify(body), { status });
const problem = (extensions: object, status: number) =>
	json({ errors: [{ message: 'It is so.', extensions }] }, status);

describe('the client', () => {
	it('knows all calls, as the contract has them', async () => {
		for (const [name, text] of Object.entries(await clientSources())) {
			expect(readFileSync(`extensions/client/${name}`, 'utf8'), `npm run build writes ${name}`).toBe(text);
		}
	});

	it('asks below the address of Directus, with what was given for the path, and a list as one text', async () => {
		const { client, made } = clientOf(json({ data: [], meta: { total: 0 } }), { token: 'secret' });
		await client.recipients.list('a/b', { state: ['invited', 'expired'], page: 2, search: 'x & y' });
		expect(made).toEqual([
			{
				method: 'GET',
				address:
					'https://cms.example.com/sub/share/api/shares/a%2Fb/recipients?state=invited%2Cexpired&page=2&search=x+%26+y',
				headers: { Accept: 'application/json', Authorization: 'Bearer secret' },
				body: undefined,
			},
		]);
	});

	it('sends JSON with all that changes something, so that it is taken from anywhere', async () => {
		const { client, made } = clientOf(() => new Response(null, { status: 204 }));
		await client.recipients.revoke('s', 'r');
		await client.link.open('secret', { password: 'kelp' });
		expect(made.map(({ method, body, headers }) => [method, body, headers['Content-Type']])).toEqual([
			['DELETE', '{}', 'application/json'],
			['POST', '{"password":"kelp"}', 'application/json'],
		]);
	});

	it('answers data with what is said about it, and null where there is nothing to say', async () => {
		const { client } = clientOf(json({ data: [{ id: '1' }], meta: { total: 3 } }));
		expect(await client.shares.list()).toEqual({ ok: true, data: [{ id: '1' }], meta: { total: 3 } });
		const { client: silent } = clientOf(() => new Response(null, { status: 204 }));
		expect(await silent.received.see('s')).toEqual({ ok: true, data: null, meta: undefined });
	});

	it('answers a file unread', async () => {
		const { client, made } = clientOf(() => new Response('a;b'));
		const answer = await client.shares.listCsv({ state: ['active'] });
		expect(answer.ok && (await answer.data.text())).toBe('a;b');
		await client.visit.asset('secret', 'file', { width: 200 });
		expect(made.map(({ address }) => address.replace('https://cms.example.com/sub/share', ''))).toEqual([
			'/api/shares?export=csv&state=active',
			'/secret/assets/file?width=200',
		]);
	});

	it('tells an error by its code, with what comes with it', async () => {
		const { client } = clientOf(problem({ code: 'INVALID_CREDENTIALS', asks: 'password', tries_left: 2 }, 401));
		const answer = await client.link.open('secret', {});
		expect(answer).toEqual({
			ok: false,
			error: { code: 'INVALID_CREDENTIALS', status: 401, message: 'It is so.', asks: 'password', tries_left: 2 },
		});
		// The compiler knows what comes with which code.
		if (!answer.ok && answer.error.code === 'INVALID_CREDENTIALS') expect(answer.error.asks).toBe('password');
	});

	it.each([
		[
			'a code of a hook of the project',
			problem({ code: 'TEAPOT' }, 418),
			{ status: 418, answered: 'TEAPOT', message: 'It is so.' },
		],
		['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), { status: 502, answered: null }],
		['a page where JSON is due', () => new Response('<h1>Sign in</h1>'), { status: 200, answered: null }],
		['JSON without data', json({ public: true }), { status: 200, answered: null }],
		['a code that is no text', problem({ code: 7 }, 400), { status: 400, answered: null }],
		['JSON that is a text', json('ok'), { status: 200, answered: null }],
		['nothing where something is due', () => new Response(null, { status: 204 }), { status: 204, answered: null }],
		[
			'an error that says nothing',
			json({ errors: [{ message: null, extensions: null }] }, 500),
			{ status: 500, answered: null },
		],
		['errors that are none', json({ errors: 'many' }, 500), { status: 500, message: 'The server answered 500.' }],
	])('takes %s for what it is', async (_, answer, error) => {
		const { client } = clientOf(answer);
		expect(await client.shares.find('s')).toMatchObject({ ok: false, error: { code: 'UNEXPECTED', ...error } });
	});

	it('tells how long to wait, whoever says so', async () => {
		const headers = { 'Retry-After': '7' };
		const limited = JSON.stringify({ errors: [{ message: 'Wait.', extensions: { code: 'REQUESTS_EXCEEDED' } }] });
		const { client } = clientOf(() => new Response(limited, { status: 429, headers }));
		expect(await client.shares.list()).toMatchObject({ error: { code: 'REQUESTS_EXCEEDED', retry_after: 7 } });
		const { client: behind } = clientOf(() => new Response('Busy', { status: 503, headers }));
		expect(await behind.shares.list()).toMatchObject({ error: { code: 'UNEXPECTED', retry_after: 7 } });
		const { client: silent } = clientOf(() => new Response('Busy', { status: 503 }));
		expect(await silent.shares.list()).not.toHaveProperty('error.retry_after');
	});

	it.each(['', '.', '..', undefined as unknown as string, 7 as unknown as string])(
		'asks nowhere else: %s',
		async (part) => {
			const { client, made } = clientOf(json({ data: {} }));
			const elsewhere = { ok: false, error: { code: 'UNEXPECTED', status: 0 } };
			expect(await client.link.open(part, { password: 'kelp' })).toMatchObject(elsewhere);
			expect(await client.activity.endVisit('s', part)).toMatchObject(elsewhere);
			expect(() => client.assetUrl('secret', part)).toThrow(TypeError);
			expect(made).toEqual([]);
			await client.shares.find('../..?x#y');
			expect(made.map(({ address }) => address)).toEqual([
				'https://cms.example.com/sub/share/api/shares/..%2F..%3Fx%23y',
			]);
		},
	);

	it('asks for nothing by a list of nothing', async () => {
		const { client, made } = clientOf(json({ data: [], meta: { total: 0 } }));
		await client.shares.list({ state: [], sort: [], search: '' });
		expect(made[0]?.address).toBe('https://cms.example.com/sub/share/api/shares?search=');
	});

	it('says so where the answer breaks off, or there is no token to be had', async () => {
		const broken = () =>
			new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }));
		expect(await clientOf(broken).client.shares.list()).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
		const token = () => Promise.reject(new Error('no login'));
		const { client, made } = clientOf(json({ data: {} }), { token });
		expect(await client.shares.list()).toMatchObject({
			error: { code: 'UNREACHABLE', cause: { message: 'no login' } },
		});
		expect(made).toEqual([]);
	});

	it('says that the server cannot be reached, and rejects only where it was broken off', async () => {
		const cause = new TypeError('fetch failed');
		const { client } = clientOf(() => Promise.reject(cause));
		expect(await client.shares.list()).toMatchObject({ ok: false, error: { code: 'UNREACHABLE', status: 0, cause } });
		const { signal } = ((controller) => (controller.abort(), controller))(new AbortController());
		await expect(client.shares.list({}, { signal })).rejects.toBe(cause);
		await expect(client.choices.options({ signal })).rejects.toBe(cause);
	});

	it('asks for the token before each call, and can have another', async () => {
		const tokens = ['first', 'second'];
		const { client, made } = clientOf(json({ data: {} }), { token: async () => tokens.shift() ?? null });
		await client.choices.options();
		await client.choices.options();
		await client.choices.options();
		await client.withToken('visit').visit.content('secret');
		await client.withToken(null).choices.options();
		expect(made.map(({ headers }) => headers['Authorization'])).toEqual([
			...['Bearer first', 'Bearer second', undefined, 'Bearer visit', undefined],
		]);
	});

	it('knows where a file is', () => {
		const { client } = clientOf(json({}));
		expect(client.assetUrl('secret', 'a b', { width: 80 })).toBe(
			'https://cms.example.com/sub/share/secret/assets/a%20b?width=80',
		);
	});

	it('throws for those who would rather catch', async () => {
		expect(await dataOf(clientOf(json({ data: { id: '1' } })).client.shares.find('1'))).toEqual({ id: '1' });
		const failing = dataOf(clientOf(problem({ code: 'SHARE_ENDED' }, 410)).client.link.open('s', {}));
		await expect(failing).rejects.toThrow('It is so.');
		await expect(failing).rejects.toBeInstanceOf(SharingError);
		await expect(failing).rejects.toMatchObject({ name: 'SharingError', problem: { code: 'SHARE_ENDED' } });
	});
});

describe('all rows of a list', () => {
	const pages = (total: number | null, ...sizes: number[]) => {
		const asked: number[] = [];
		const list = async ({ page, limit }: { page: number; limit: number }) => {
			asked.push(page);
			const data = Array.from({ length: sizes[page - 1] ?? 0 }, (_, row) => (page - 1) * limit + row);
			return { ok: true as const, data, meta: { total } };
		};
		return { list, asked };
	};

	it.each([
		['which are none', 0, [0], 0, [1]],
		['that fill one page', 2, [2], 2, [1]],
		['of several pages', 5, [2, 2, 1], 5, [1, 2, 3]],
		['whose number is not told', null, [2, 2, 0], 4, [1, 2, 3]],
		['whose number is not told, with a last page that is short', null, [2, 1], 3, [1, 2]],
		['of which some cannot be told', 5, [2, 1, 2], 5, [1, 2, 3]],
		['that are fewer by now', 5, [2, 0], 2, [1, 2]],
	])('%s', async (_, total, sizes, rows, asked) => {
		const { list, asked: made } = pages(total, ...sizes);
		expect(await all(rowsOf(list, 2))).toHaveLength(rows);
		expect(made).toEqual(asked);
	});

	it('are asked for as they are needed, and not after', async () => {
		const { list, asked } = pages(5, 2, 2, 1);
		for await (const row of rowsOf(list, 2)) if (row === 1) break;
		expect(asked).toEqual([1]);
	});

	it('end with an error where a page cannot be had', async () => {
		const list = async () => ({
			ok: false as const,
			error: { code: 'UNREACHABLE' as const, status: 0, message: 'No.', cause: null },
		});
		await expect(rowsOf(list).next()).rejects.toMatchObject({ problem: { code: 'UNREACHABLE' } });
	});
});

describe('with Directus’ own SDK, the client', () => {
	it('has its login and its way to fetch', async () => {
		const ask = vi.fn(async () => json({ data: {} })());
		const client = {
			url: new URL('https://cms.example.com/sub'),
			globals: { fetch: ask },
			getToken: async () => 'of the SDK',
		};
		await sharing({ credentials: 'include' })(client).sharing.choices.options();
		await sharing()({ url: client.url, globals: client.globals }).sharing.choices.options();
		expect(ask.mock.calls).toMatchObject([
			[
				'https://cms.example.com/sub/share/api/options',
				{ credentials: 'include', headers: { Authorization: 'Bearer of the SDK' } },
			],
			['https://cms.example.com/sub/share/api/options', {}],
		]);
		expect((ask.mock.calls as unknown as [string, RequestInit][])[1]?.[1].headers).not.toHaveProperty('Authorization');
	});
});

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
	const found: Row[] = [];
	for await (const row of rows) found.push(row);
	return found;
}
