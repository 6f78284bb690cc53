import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';

let newsroom: Newsroom;
let made: ShareAnswer;
let colleague: Person;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '12' });
	colleague = await makeUser(newsroom.server.admin, newsroom.editorRole);
	made = await newsroom.share({ name: 'As it was', max_uses: 5 });
});
afterAll(() => newsroom?.server.stop());

const owner = () => newsroom.server.api(newsroom.editor.token);
const stored = async () => newsroom.server.knex('sharing_shares').orderBy('id');
const url = () => `/share/api/shares/${made.id}`;

/** What nobody sets: by their names in the contract, in the table and in the code. */
const forbidden: Record<string, unknown> = {
	id: randomUUID(),
	owner: randomUUID(),
	user: randomUUID(),
	collection: 'authors',
	item: '1',
	times_used: 0,
	timesUsed: 0,
	state: 'active',
	link: 'https://example.com/share/x',
	secret: 'x',
	secret_hash: 'x',
	secretHash: 'x',
	secret_cipher: 'x',
	password_hash: null,
	passwordHash: null,
	has_password: false,
	principal: randomUUID(),
	revision: 1,
	door_revision: 1,
	doorRevision: 1,
	paused: false,
	lost: null,
	date_created: '2020-01-01',
	date_updated: null,
	last_used: null,
	admin: true,
	user_created: randomUUID(),
	constructor: {},
};

describe('a change of a share', () => {
	it.each(Object.entries(forbidden))('is refused as a whole where it sets "%s"', async (field, value) => {
		const before = await stored();
		for (const body of [{ [field]: value }, { name: 'Changed', [field]: value }]) {
			const answer = await owner().patch(url(), body);
			expect(answer.status).toBe(400);
			expect(answer.body.errors[0].extensions.code).toBe('INVALID_PAYLOAD');
			expect(answer.body.errors[0].message).toContain(field);
		}
		expect(await stored()).toEqual(before);
	});

	it.each([
		['a list', [{ name: 'Changed' }]],
		['a list with an owner', [{ owner: randomUUID() }]],
		['keys and data', { keys: ['x'], data: { name: 'Changed' } }],
		['a query and data', { query: { filter: {} }, data: { owner: randomUUID() } }],
		['data alone', { data: { name: 'Changed' } }],
		['a prototype', JSON.parse('{"__proto__": {"owner": "x"}, "name": "Changed", "owner": "x"}')],
		['text', '"Changed"'],
		['nothing', 'null'],
		['a number', '7'],
	])('is refused where it is %s', async (_, body) => {
		const before = await stored();
		const answer = await owner().patch(url(), body, { headers: { 'content-type': 'application/json' } });
		expect(answer.status).toBe(400);
		expect(await stored()).toEqual(before);
	});

	it('does not take more from the URL', async () => {
		const before = await stored();
		const query = `?owner=${colleague.id}&item=1&collection=authors&id=${randomUUID()}&times_used=0`;
		await owner().patch(url() + query, {});
		const sameButForTheChange = { revision: expect.anything(), date_updated: expect.anything() };
		expect(await stored()).toEqual(before.map((row) => ({ ...row, ...sameButForTheChange })));
	});

	it('cannot be made for the whole collection of shares', async () => {
		const before = await stored();
		for (const method of ['PATCH', 'DELETE', 'PUT', 'SEARCH'] as const) {
			for (const body of [{ name: 'x' }, [made.id], { keys: [made.id], data: { name: 'x' } }, { query: {} }]) {
				const answer = await owner().raw(method, '/share/api/shares', { body });
				expect([400, 403, 404, 405]).toContain(answer.status);
			}
		}
		expect(await stored()).toEqual(before);
	});

	it.each([
		['max_uses', [0, -1, 1.5, '3', true, [], {}, 1e12]],
		['role', ['x', 1, '', {}, [randomUUID()], randomUUID(), '00000000-0000-8000-a000-000000000000']],
		['password', ['', 1, [], {}, 'x'.repeat(10_000), 'a\u0000b']],
		['api', ['true', 1, null]],
		['access', ['write', 'admin', null, ['view']]],
		['audience', ['recipients', 'everybody', null]],
		['name', [1, [], {}, 'x'.repeat(300), 'a\u0000b']],
		['date_end', ['tomorrow', 1, [], '2026-13-45', '']],
	])('is refused by name where "%s" is nonsense', async (field, values) => {
		const before = await stored();
		for (const value of values) {
			const answer = await owner().patch(url(), { [field]: value });
			expect([field, value, answer.status]).toEqual([field, value, 400]);
			expect(answer.body.errors[0].message).toContain(field);
		}
		expect(await stored()).toEqual(before);
	});
});

describe('a new share', () => {
	it.each(Object.entries(forbidden).filter(([field]) => field !== 'collection' && field !== 'item'))(
		'is not made where "%s" is set',
		async (field, value) => {
			const before = await stored();
			const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client, [field]: value };
			const answer = await owner().post('/share/api/shares', body);
			expect(answer.status).toBe(400);
			expect(answer.body.errors[0].message).toContain(field);
			expect(await stored()).toEqual(before);
		},
	);

	it.each([
		['a list of items', { item: [randomUUID()] }],
		['every item', { item: '*' }],
		['no item', { item: undefined }],
		['an empty key', { item: '' }],
		['an object', { item: { _neq: null } }],
		['a filter in text', { item: '{"_neq":null}' }],
		['true', { item: true }],
		['SQL', { item: "' or '1'='1" }],
		['a list of collections', { collection: ['articles'] }],
		['no collection', { collection: undefined }],
		['a collection that is none', { collection: 'nowhere' }],
		['a table of ours', { collection: 'sharing_shares', item: randomUUID() }],
		['a prototype', { collection: '__proto__' }],
	])('is not made for %s', async (_, more) => {
		const before = await stored();
		const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client, ...more };
		const answer = await owner().post('/share/api/shares', body);
		expect([400, 403]).toContain(answer.status);
		expect(await stored()).toEqual(before);
	});
});

describe('a share of somebody else', () => {
	it('is not seen, changed, opened up or taken by a colleague who may share the same item', async () => {
		const before = await stored();
		const api = newsroom.server.api(colleague.token);
		const calls = [
			await api.get(url()),
			await api.patch(url(), { name: 'Taken' }),
			await api.patch(url(), { owner: colleague.id }),
			await api.delete(url()),
			await api.post(`${url()}/pause`),
			await api.post(`${url()}/resume`),
			await api.post(`${url()}/rotate`),
			await api.post(`${url()}/transfer`, { user: colleague.id }),
			await api.get(`${url()}/visits`),
			await api.get(`${url()}/events`),
			await api.delete(`${url()}/visits/${randomUUID()}`),
		];
		for (const { status } of calls) expect([400, 403, 404]).toContain(status);
		expect(await stored()).toEqual(before);
	});

	it('is known to them only as shared, without its link', async () => {
		const query = `collection=articles&item=${newsroom.content.article}`;
		const answer = await newsroom.server.api(colleague.token).get(`/share/api/shares?${query}`);
		expect(Object.keys(answer.body.data[0]).sort()).toEqual(
			['collection', 'id', 'item', 'name', 'owner', 'owner_name', 'state'].sort(),
		);
		expect(answer.text).not.toContain(new URL(made.link).pathname.split('/').at(-1));
	});

	it('is not changed without a login either, nor with a visit’s token', async () => {
		const { token } = await newsroom.open(made.link);
		for (const api of [newsroom.server.api(), newsroom.server.api(token), newsroom.server.api('no-such-token')]) {
			for (const answer of [await api.get(url()), await api.patch(url(), { name: 'x' }), await api.delete(url())]) {
				expect([401, 403]).toContain(answer.status);
			}
			expect([401, 403]).toContain((await api.get('/share/api/shares')).status);
		}
	});
});
