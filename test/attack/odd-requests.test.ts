import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayUpdateEverything, ownerWhoUpdates, roleThatUpdates } from '../support/newsroom/editing.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { Answer } from '../support/api-client.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

/** Percent-encoded where it has to be. */
const oddTexts = [
	...[
		'',
		'0',
		'-1',
		'1.5',
		'1e999',
		'NaN',
		'null',
		'undefined',
		'true',
		'[]',
		'{}',
		'%00',
		'%0d%0aX-Y:%20z',
		'%F0%9F%99%88',
	],
	...[
		'%ED%A0%80',
		'%E0%A4%A',
		'%',
		'..',
		'%2e%2e%2f',
		'__proto__',
		'constructor',
		'toString',
		'%2b99:99',
		'$NOW',
		'9'.repeat(400),
	],
	...['a%20'.repeat(1000), 'a,'.repeat(1000), '%27%20or%201=1', '(((((', '\\\\', '*'],
];
const oddValues: unknown[] = [
	...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '\0', '\ud800', 'a'.repeat(100_000), '+99:99', '__proto__'],
	...['2026-05-04T12:00:00+99:99', '2026-02-31', '0000-00-00', '-1', '9'.repeat(400), [], {}, [[]], [null], ['\0']],
	...[
		{ toString: 1 },
		{ _eq: 1 },
		{ length: 1 },
		{ 'a.b': { $c: '' } },
		[{ id: {} }],
		{ type: 'Point', coordinates: [null] },
	],
];

let newsroom: Newsroom;
let share: ShareAnswer;
let opened: OpenedShare;

beforeAll(async () => {
	// Its own: so many requests use up what the administrator, whom all tests share, may ask in a minute.
	newsroom = await startNewsroom({ own: true, version: '11' });
	const role = await roleThatUpdates(newsroom, mayUpdateEverything);
	const owner = await ownerWhoUpdates(newsroom, mayUpdateEverything);
	share = await newsroom.share({ api: true, access: 'edit', edit_related: true, role }, owner);
	opened = await newsroom.open(share.link);
});
afterAll(() => newsroom?.server.stop());

/** Asks for each in turn, and lists what was answered as if the server had failed. */
async function failing(asked: [string, () => Promise<Answer<unknown>>][]): Promise<string[]> {
	const failed: string[] = [];
	for (const [what, ask] of asked) {
		const { status, text } = await ask();
		if (status >= 500) failed.push(`${status} ${what.slice(0, 120)}: ${text.slice(0, 200)}`);
	}
	return failed;
}

describe('no odd request to a share is answered as a failure of the server:', () => {
	const get = (path: string) => () => opened.visitor.get(path);
	const everywhere = (paths: ((odd: string) => string)[]) =>
		paths.flatMap((path) =>
			oddTexts.map((odd): [string, () => Promise<Answer<unknown>>] => [path(odd), get(path(odd))]),
		);

	it('at its door', async () => {
		const { path } = opened;
		const { cover } = newsroom.content;
		const asked = everywhere([
			(odd) => `/share/${odd}`,
			(odd) => `/share/${odd}/content`,
			(odd) => `${path}/${odd}`,
			(odd) => `${path}/content?x=${odd}`,
			(odd) => `${path}/content/${odd}`,
			...['page', 'limit', 'sort', 'of', 'search', 'filter'].map((name) => (odd: string) => {
				return `${path}/content/comments?${name}=${odd}`;
			}),
			(odd) => `${path}/content/comments?sort[]=${odd}&sort[a]=${odd}`,
			(odd) => `${path}/assets/${odd}`,
			(odd) => `${path}/assets/${cover}/${odd}`,
			...['width', 'height', 'quality', 'fit', 'format', 'key', 'download', 'transforms'].map(
				(name) => (odd: string) => {
					return `${path}/assets/${cover}?${name}=${odd}`;
				},
			),
			(odd) => `${path}/info?${odd}=${odd}`,
		]);
		expect(await failing(asked)).toEqual([]);
	});

	it('in what is sent to its door', async () => {
		const { path, visitor } = opened;
		const sent = oddValues.flatMap((value): [string, () => Promise<Answer<unknown>>][] => {
			const said = JSON.stringify(value);
			return [
				...['password', 'code', 'ticket', 'remember', 'x'].map((name): [string, () => Promise<Answer<unknown>>] => [
					`opening with ${name} ${said}`,
					() => visitor.post(`${path}/visits`, { [name]: value }),
				]),
				[`opening with ${said}`, () => visitor.post(`${path}/visits`, value)],
				[`a code for ${said}`, () => visitor.post(`${path}/codes`, value)],
				[`declining with ${said}`, () => visitor.post(`${path}/decline`, { reason: value, message: value })],
			];
		});
		expect(await failing(sent)).toEqual([]);
	});

	it('in what is changed', async () => {
		const { server, content } = newsroom;
		const { data } = (await opened.content()).body;
		const fields = Object.keys(data.item);
		expect(fields.length).toBeGreaterThan(10);
		const changes = oddValues.flatMap((value) => [
			...fields.map((field) => ({ changes: { [field]: value } })),
			{ changes: value },
			{ path: value, changes: { title: 'x' } },
			{ path: 'comments', key: value, changes: { text: 'x' } },
			{ seen: value, changes: { title: 'x' } },
			{ seen: { title: value }, changes: { title: 'x' } },
		]);

		const failed: string[] = [];
		for (const body of changes) {
			// Each visit may change so much in a minute.
			const { status, text } = await opened.visitor.patch(`${opened.path}/content`, body);
			if (status === 429) opened = await newsroom.open(share.link);
			if (status >= 500) failed.push(`${status} ${JSON.stringify(body).slice(0, 120)}: ${text.slice(0, 200)}`);
		}
		expect(failed).toEqual([]);
		expect((await server.admin.get(`/items/articles/${content.article}`)).status).toBe(200);
		expect((await opened.content()).status).toBe(200);
	});

	it('by the API with a visit’s token', async () => {
		const { visitor } = opened;
		const names = [
			'fields',
			'filter',
			'sort',
			'search',
			'limit',
			'page',
			'offset',
			'deep',
			'alias',
			'aggregate',
			'groupBy',
		];
		const asked = everywhere([
			...names.map((name) => (odd: string) => `/items/articles?${name}=${odd}`),
			(odd) => `/items/${odd}`,
			(odd) => `/items/articles/${odd}`,
			(odd) => `/assets/${odd}`,
		]);
		const searched = [...oddValues, { query: 'version' }, { query: null }, { query: [] }].flatMap(
			(value): [string, () => Promise<Answer<unknown>>][] => [
				[`SEARCH ${JSON.stringify(value)}`, () => visitor.raw('SEARCH', '/items/articles', { body: value })],
				[
					`SEARCH query ${JSON.stringify(value)}`,
					() => visitor.raw('SEARCH', '/items/articles', { body: { query: value } }),
				],
				[`GraphQL ${JSON.stringify(value)}`, () => visitor.post('/graphql', { query: value })],
			],
		);
		expect(await failing([...asked, ...searched])).toEqual([]);
	});

	it('by its owner', async () => {
		const owner = newsroom.server.admin;
		const calls = [
			...['shares', 'scope', 'roles', 'received', 'stats', 'users', 'people', 'options', 'core-shares'],
			...['visits', 'events', 'recipients'].map((list) => `shares/${share.id}/${list}`),
		];
		const names = [
			'collection',
			'item',
			'role',
			'state',
			'owner',
			'search',
			'sort',
			'limit',
			'page',
			'attention',
			'days',
			'kind',
		];
		const asked = calls.flatMap((call) =>
			names.flatMap((name) =>
				oddTexts.map((odd): [string, () => Promise<Answer<unknown>>] => {
					const path = `/share/api/${call}?${name}=${odd}`;
					return [path, () => owner.get(path)];
				}),
			),
		);
		expect(await failing(asked)).toEqual([]);
	});
});
