import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCalls } from '../support/contract-check.ts';
import { calls } from '../../src/contract/calls.ts';
import { makeRole, makeUser, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { ApiClient, RequestOptions } from '../support/api-client.ts';
import type { Call } from '../../src/contract/call.ts';

/** Everybody who may come. Colleagues may share the owner's item, too; one of them has no access to the Studio. */
const signedIn = ['owner', 'colleague', 'program', 'stranger', 'administrator'] as const;
type Someone = (typeof signedIn)[number];
type Outsider = 'public' | 'visitor by cookie' | 'visitor by token';

const all: Someone[] = [...signedIn];
const sharing: Someone[] = ['owner', 'colleague', 'program', 'administrator'];
const managing: Someone[] = ['owner', 'administrator'];
const heir: Someone[] = ['colleague'];
const administrators: Someone[] = ['administrator'];

/** A share, and what there is to ask about it. */
interface Sample {
	share: ShareAnswer;
	recipient: string;
	visit: string;
	core: string;
}

interface Row {
	/** Who gets an answer; everybody else who is signed in gets 403, and changes nothing. */
	for: Someone[];
	body?: (sample: Sample) => object;
	query?: (sample: Sample) => string;
	/** What is done with it before, by its owner. */
	then?: string;
}

let newsroom: Newsroom;
let people: Record<Someone, ApiClient>;
let colleague: Person;

const heirs = () => ({ user: colleague.id });
const item = () => ({ collection: 'articles', item: newsroom.content.article, role: newsroom.client });
const place = () => new URLSearchParams({ collection: 'articles', item: newsroom.content.article }).toString();

const { link, visit, api, ...owners } = calls;

const table: { [Subject in keyof typeof owners]: Record<keyof (typeof owners)[Subject], Row> } = {
	shares: {
		list: { for: all },
		create: { for: sharing, body: item },
		find: { for: managing },
		change: { for: managing, body: () => ({ name: 'Another' }) },
		remove: { for: managing },
		duplicate: { for: managing },
		pause: { for: managing },
		resume: { for: managing },
		end: { for: managing },
		rotate: { for: managing },
		reset: { for: managing },
		restore: { for: [] },
		send: { for: managing, body: () => ({ emails: ['client@example.com'] }) },
		transfer: { for: managing, body: heirs },
		preview: { for: sharing, body: item },
		moveFromCore: { for: administrators },
	},
	offers: {
		find: { for: heir, then: 'transfer' },
		recipients: { for: heir, then: 'transfer' },
		scope: { for: heir, then: 'transfer' },
		accept: { for: heir, then: 'transfer' },
		decline: { for: heir, then: 'transfer' },
	},
	recipients: {
		list: { for: managing },
		invite: { for: managing, body: () => ({ recipients: ['new@example.com'] }) },
		change: { for: managing, body: () => ({ access: 'view' }) },
		extend: { for: managing },
		resend: { for: managing },
		revoke: { for: managing },
		erase: { for: managing },
		people: { for: all },
	},
	received: {
		list: { for: all },
		see: { for: heir },
		ticket: { for: heir, body: ({ share }) => ({ secret: new URL(share.link).pathname.split('/').at(-1) }) },
	},
	activity: {
		visits: { for: managing },
		endVisit: { for: managing },
		events: { for: managing },
		stats: { for: all },
	},
	choices: {
		options: { for: all },
		scope: { for: sharing, query: place },
		roles: { for: all },
		createRole: { for: administrators, body: () => ({ name: 'Made here', collection: 'articles' }) },
		users: { for: all },
	},
};

/** What a call with a link answers to somebody who is in, and to somebody who is not. */
interface LinkRow {
	inside: number;
	outside: number;
	body?: object;
}

const missing = '00000000-0000-4000-8000-000000000000';
const places: Record<string, string> = { path: 'comments', file: missing };

const linkTable: Record<keyof typeof link, LinkRow> & Record<keyof typeof visit, LinkRow> = {
	page: { inside: 200, outside: 200 },
	info: { inside: 200, outside: 200 },
	open: { inside: 200, outside: 200, body: {} },
	leave: { inside: 204, outside: 401 },
	// These are for personal links; the share's own is nobody's.
	sendCode: { inside: 404, outside: 404 },
	decline: { inside: 404, outside: 404, body: {} },
	content: { inside: 200, outside: 401 },
	list: { inside: 200, outside: 401 },
	edit: { inside: 403, outside: 401, body: { changes: { title: 'x' }, seen: { title: 'y' } } },
	asset: { inside: 403, outside: 401 },
	archive: { inside: 200, outside: 401 },
};

const rows = Object.entries(owners).flatMap(([subject, named]) =>
	Object.entries<Call>(named).map(([name, call]) => ({
		name: `${subject}.${name}`,
		call,
		row: (table as Record<string, Record<string, Row>>)[subject]?.[name] as Row,
	})),
);

describe.each(['11', '12'] as const)('who may make a call, on Directus %s', (version) => {
	let outsiders: Record<Outsider, { api: ApiClient; options: RequestOptions }>;
	let sample: Sample;

	beforeAll(async () => {
		newsroom = await startNewsroom({ version });
		const { server, editor, editorRole, open } = newsroom;
		const policy = await server.admin.need('POST', '/policies', { name: 'Studio', app_access: true });
		colleague = await makeUser(server.admin, editorRole, { policies: [{ policy: policy.id }] });
		const program = await makeUser(server.admin, editorRole);
		const readers = await makeRole(server.admin, 'Readers', [{ collection: 'articles' }]);
		const stranger = await makeUser(server.admin, readers.role);
		people = {
			owner: server.api(editor.token),
			colleague: server.api(colleague.token),
			program: server.api(program.token),
			stranger: server.api(stranger.token),
			administrator: server.admin,
		};

		sample = await makeSample();
		const { path, token } = await open(sample.share.link);
		const opened = await server.api().post(`${path}/visits`);
		const cookie = [opened.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
		outsiders = {
			public: { api: server.api(), options: {} },
			'visitor by cookie': { api: server.api(), options: { headers: { cookie: cookie.join('; ') } } },
			'visitor by token': { api: server.api(token), options: {} },
		};
	});
	afterAll(() => newsroom?.server.stop());

	async function makeSample(then?: string): Promise<Sample> {
		const { server, share, open } = newsroom;
		const made = await share({ recipients: ['client@example.com', { user: colleague.id }] });
		const { data: invited } = (await people.owner.get(`/share/api/shares/${made.id}/recipients`)).body;
		await open(made.link);
		const { data: visits } = (await people.owner.get(`/share/api/shares/${made.id}/visits`)).body;
		const core = await server.admin.need('POST', '/shares', item());
		if (then === 'transfer') await people.owner.need('POST', `/share/api/shares/${made.id}/transfer`, heirs());
		const recipient = invited.find(({ kind }: { kind: string }) => kind === 'email').id;
		return { share: made, recipient, visit: visits[0].id, core: core.id };
	}

	function pathOf({ path }: Call, { query }: Row, { share, recipient, visit, core }: Sample): string {
		const id = path.includes('core-shares') ? core : share.id;
		const named: Record<string, string> = { id, share: share.id, recipient, visit };
		const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => named[name] ?? '');
		return `/share${filled}${query ? `?${query(sample)}` : ''}`;
	}

	it.each(rows)('$name', async ({ call, row }) => {
		for (const [name, { api, options }] of Object.entries(outsiders)) {
			const path = pathOf(call, row, sample);
			const body = call.body && { nonsense: true };
			const { status } = await api.raw(call.method, path, { ...options, body });
			expect([401, 403], `${name}: ${status}`).toContain(status);
			if (name !== 'visitor by token') expect(status, name).toBe(401);
		}

		const common = row.then ? await makeSample(row.then) : sample;
		for (const someone of signedIn) {
			const own = call.changes && row.for.includes(someone) ? await makeSample(row.then) : common;
			const { status, body } = await people[someone].raw(call.method, pathOf(call, row, own), {
				body: row.body?.(own),
			});
			const said = `${someone}: ${status} ${JSON.stringify(body?.errors ?? '')}`;
			if (row.for.includes(someone)) expect(status, said).toBeLessThan(300);
			// What cannot be done is refused in other words to those who might.
			else if (row.for.length === 0 && managing.includes(someone)) expect(status, said).toBe(400);
			else expect(status, said).toBe(403);
		}
	});

	it.each(Object.entries<Call>({ ...link, ...visit }))('with a link: %s', async (name, { method, path: pattern }) => {
		const { server, share, open } = newsroom;
		const { inside, outside, body } = linkTable[name as keyof typeof linkTable];
		const one = await share();
		const other = await open((await share()).link);
		const at = (secret: string) =>
			`/share${pattern.replace('/:name?', '')}`
				.replace(':secret', secret)
				.replaceAll(/:(\w+)/g, (_, place: string) => places[place] ?? '');
		const path = at(new URL(one.link).pathname.split('/').at(-1) ?? '');
		const answerTo = async (api: ApiClient, options: RequestOptions = {}) =>
			(await api.raw(method, path, { ...options, body })).status;

		const opened = await server.api().post(`${new URL(one.link).pathname}/visits`, {});
		const cookie = [opened.headers['set-cookie'] ?? []].flat().map((set) => set.split(';')[0]);
		expect(await answerTo(server.api(), { headers: { cookie: cookie.join('; ') } }), 'by cookie').toBe(inside);
		expect(await answerTo((await open(one.link)).visitor), 'by token').toBe(inside);
		expect(await answerTo(server.api()), 'with the link alone').toBe(outside);
		expect(await answerTo(other.visitor), 'with a visit of another share').toBe(outside);
		expect(await answerTo(people.owner), 'the owner, without a visit').toBe(outside);
		expect((await server.api().raw(method, at('no-such-link'), { body })).status, 'without a link').toBe(404);
	});

	it('is described for anyone', async () => {
		const { status, body } = await newsroom.server.api().get('/share/api/openapi.json');
		expect(status).toBe(200);
		expect(body).toMatchObject({
			openapi: '3.1.0',
			paths: { '/api/shares': { post: { operationId: 'shares.create' } } },
		});
	});

	it('is said of every call', () => {
		const told = [...rows.map(({ call }) => call), ...Object.values<Call>({ ...link, ...visit, ...api })];
		expect(told).toEqual(allCalls);
		expect(rows.filter(({ row }) => !row)).toEqual([]);
	});
});
