import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodies, calls, fields, long, notText, queries, someone, untouchable } from './bad-values.ts';
import { dumpSharingTables } from '../support/sharing-tables.ts';
import { expectRefusals } from './expect-refusals.ts';
import { administrator } from '../support/administrator.ts';
import { startNotes, type Notes } from '../support/notes.ts';
import type { Answer } from '../support/api-client.ts';
import type { ShareAnswer } from '../support/newsroom/newsroom.ts';

describe('bad input is refused by the name of the field, and changes nothing:', () => {
	let notes: Notes;
	let share: ShareAnswer;
	let path: string;

	beforeAll(async () => {
		notes = await startNotes();
		share = await notes.share({ name: 'As it was', password: 'as it was' });
		path = new URL(share.link).pathname;
	});
	afterAll(() => notes?.server.stop());

	const refuses = (field: string, ask: () => Promise<Answer<unknown>>[]) => expectRefusals(notes, field, ask);
	const creation = (more: object) => ({ collection: 'notes', item: notes.note, role: notes.reader, ...more });
	const create = (body: object) => notes.server.admin.post('/share/api/shares', body);
	const change = (body: object) => notes.server.admin.patch(`/share/api/shares/${share.id}`, body);

	it.each(Object.entries(fields))('"%s" of a share that is made or changed', async (field, values) => {
		await refuses(field, () =>
			values.flatMap((value) => [create(creation({ [field]: value })), change({ [field]: value })]),
		);
	});

	it.each([
		['collection', [undefined, null, '', ...notText, long(65), 'notes\0']],
		['item', [true, [], {}, [1], '', 1.5, -0.1, 2 ** 60, long(256), '1\0']],
	])('"%s" of a share that is made', async (field, values) => {
		await refuses(field, () => values.map((value) => create(creation({ [field]: value }))));
	});

	it('"collection" and "item" of a share that is changed, whatever they are', async () => {
		await refuses('collection', () => [change({ collection: 'notes' }), change({ collection: null })]);
		await refuses('item', () => [change({ item: notes.note }), change({ name: 'x', item: '2' })]);
	});

	it.each(untouchable)('"%s" is nothing that can be set', async (field) => {
		const values = [null, 1, 'x', someone, [someone], { _eq: someone }];
		await refuses(field, () =>
			values.flatMap((value) => [create(creation({ [field]: value })), change({ [field]: value })]),
		);
	});

	it('"__proto__" as well, which no parser may take for one', async () => {
		const json = `{"collection":"notes","item":${notes.note},"__proto__":{"api":true,"owner":"${someone}"}}`;
		const headers = { 'content-type': 'application/json' };
		const { status } = await notes.server.admin.raw('POST', '/share/api/shares', { headers, body: json });
		expect([200, 400]).toContain(status);
		expect(({} as { api?: boolean }).api).toBeUndefined();
	});

	it.each([
		['application/x-www-form-urlencoded', 'password=as+it+was'],
		['application/x-www-form-urlencoded', ''],
		['multipart/form-data; boundary=x', '--x--'],
		['text/plain', '{"password":"as it was"}'],
		['text/json', '{"password":"as it was"}'],
		['application/jsonp', '{"password":"as it was"}'],
	])('what is no JSON: %s, %j', async (type, body) => {
		const headers = { 'content-type': type };
		const open = await notes.share();
		const before = await dumpSharingTables(notes.server.knex);
		const answers = [
			await notes.server.api().raw('POST', `${path}/visits`, { headers, body }),
			await notes.server.api().raw('POST', `${new URL(open.link).pathname}/visits`, { headers, body }),
			await notes.server.admin.raw('POST', `/share/api/shares/${share.id}/rotate`, { headers, body }),
			await notes.server.admin.raw('DELETE', `/share/api/shares/${share.id}`, { headers, body }),
		];
		for (const answer of answers) {
			expect(answer.status, answer.text).toBe(415);
			expect(answer.body.errors[0].extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
		}
		expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
	});

	const elsewhere = [
		{ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
		{ 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' },
		{ origin: 'https://elsewhere.example' },
		{ origin: 'null' },
	];

	it.each(elsewhere)('what a page of another site sends with a user’s cookie: %j', async (headers) => {
		const { server } = notes;
		const login = { email: administrator.email, password: administrator.password, mode: 'session' };
		const signedIn = await server.api().post('/auth/login', login);
		const cookie = (signedIn.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
		const before = await dumpSharingTables(server.knex);
		for (const action of ['pause', 'rotate', 'duplicate', 'end']) {
			const call = `/share/api/shares/${share.id}/${action}`;
			const answer = await server.api().raw('POST', call, { headers: { cookie, ...headers } });
			expect([action, answer.status, answer.body.errors[0].extensions.code]).toEqual([action, 403, 'FORBIDDEN']);
			expect(answer.text).toContain('another site');
		}
		expect(await dumpSharingTables(server.knex)).toEqual(before);

		const call = `/share/api/shares/${share.id}/pause`;
		const own = [{ 'sec-fetch-site': 'same-origin', origin: server.url }, { origin: server.url }, {}];
		for (const headers of own) {
			expect((await server.api().raw('POST', call, { headers: { cookie, ...headers } })).status).toBe(200);
		}
		await server.admin.need('POST', `/share/api/shares/${share.id}/resume`);
	});

	it('"date_end" before "date_start", sent together or one after the other', async () => {
		const early = '2030-01-01T00:00:00Z';
		const late = '2031-01-01T00:00:00Z';
		await refuses('date_end', () => [
			create(creation({ date_start: late, date_end: early })),
			change({ date_start: late, date_end: late }),
		]);
		await notes.server.admin.need('PATCH', `/share/api/shares/${share.id}`, { date_start: null, date_end: late });
		await refuses('date_end', () => [change({ date_start: '2032-01-01' })]);
	});

	it('"date_end" in the past, a day that is over among them; a share ends now by an action of its own', async () => {
		for (const past of ['2020-01-01', '2020-01-01T12:00:00Z', new Date(Date.now() - 1000).toISOString()]) {
			await refuses('date_end', () => [create(creation({ date_end: past })), change({ date_end: past })]);
		}
		const today = new Date().toISOString().slice(0, 10);
		expect((await create(creation({ date_end: today }))).status, 'the day is not over').toBe(200);
	});

	it('"role" that does not exist', async () => {
		await refuses('role', () => [create(creation({ role: someone })), change({ role: someone })]);
	});

	it.each(bodies)('%s instead of a body', async (_, body) => {
		const before = await dumpSharingTables(notes.server.knex);
		const headers = { 'content-type': 'application/json' };
		for (const [method, url] of [
			['POST', '/share/api/shares'],
			['PATCH', `/share/api/shares/${share.id}`],
			['POST', `${path}/visits`],
		] as const) {
			const { status, body: answer } = await notes.server.admin.raw(method, url, { headers, body });
			expect(status).toBe(400);
			expect(answer.errors[0].message).toMatch(/\S.*\S/);
		}
		expect(await dumpSharingTables(notes.server.knex)).toEqual(before);
	});

	it.each(queries)('of %s ?%s=', async (page, field, values) => {
		const needed = page === 'scope' && field !== 'collection' ? `collection=notes&item=${notes.note}&` : '';
		const url = `/share/api/${page.replace('SHARE', share.id)}?${needed}`;
		const queryOf = (value: string) => (/^NAME\[/.test(value) ? value : `NAME=${value}`).replaceAll('NAME', field);
		await refuses(field, () => values.map((value) => notes.server.admin.get(url + queryOf(value))));
	});

	it.each(calls)('in %s, "%s"', async (call, field, values) => {
		const about = call.split('/').at(-1) ?? '';
		const right: Record<string, object> = {
			send: { emails: ['ada@example.com'] },
			transfer: { user: null },
			previews: { collection: 'notes', item: notes.note, role: notes.reader },
			roles: { name: 'x', collection: 'notes' },
		};
		const url = `/share/api/${call.replace('SHARE', share.id)}`;
		const body = (value: unknown) => ({ ...right[about], [field]: value });
		await refuses(field, () => values.map((value) => notes.server.admin.post(url, body(value))));
	});

	describe('of a visitor', () => {
		it.each([
			['password', notText.concat([long(1025), false])],
			['code', ['12345', '1234567', 'abcdef', '１２３４５６', '', 1, [], {}, long(100)]],
			['ticket', ['', 1, [], {}, long(513)]],
			['remember', ['true', 1, null, {}]],
			['token', ['x']],
			['email', ['a@example.com']],
			['share', [someone]],
		])('"%s" at the door', async (field, values) => {
			const { server } = notes;
			await refuses(field, () => values.map((value) => server.api().post(`${path}/visits`, { [field]: value })));
		});

		it.each(['limit', 'page', 'filter', 'fields', 'sort', 'deep', 'search'])(
			'?%s= of a related list',
			async (field) => {
				const { visitor } = await notes.open(share.link, { password: 'as it was' });
				const values = ['', '0', '-1', 'x', '1.5', '*', 'id,text', 'author.name', '__proto__', 'a'.repeat(300)];
				await refuses(field, () => values.map((value) => visitor.get(`${path}/content/any?${field}=${value}`)));
			},
		);
	});
});
