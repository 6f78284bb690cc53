import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWitness, type Witness } from '../support/witness.ts';
import { marker } from '../support/newsroom/content.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { askSocket } from '../support/web-socket.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

const env = { WEBSOCKETS_ENABLED: 'true', TUS_ENABLED: 'true', MCP_ENABLED: 'true', METRICS_ENABLED: 'true' };
const nobody = '00000000-0000-4000-8000-000000000000';

type Call = [method: string, path: string, body?: unknown];

/** Everything of Directus that is not reading items and files. ARTICLE, FILE and FLOW stand for keys. */
const closed: Call[] = [
	['GET', '/users/me'],
	['PATCH', '/users/me', { first_name: 'Mallory' }],
	['PATCH', '/users/me/track/page', { last_page: '/x' }],
	['GET', '/users'],
	['POST', '/users', { email: 'mallory@example.com' }],
	['POST', '/users/invite', { email: 'mallory@example.com', role: nobody }],
	['GET', '/permissions'],
	['GET', '/permissions/me'],
	['GET', '/permissions/me/articles/ARTICLE'],
	['GET', '/policies'],
	['GET', '/policies/me/globals'],
	['GET', '/roles'],
	['GET', '/roles/me'],
	['GET', '/access'],
	['GET', '/settings'],
	['PATCH', '/settings', { project_name: 'Mallory' }],
	['GET', '/utils/random/string'],
	['POST', '/utils/hash/generate', { string: 'x' }],
	['POST', '/utils/hash/verify', { string: 'x', hash: 'y' }],
	['POST', '/utils/cache/clear'],
	['POST', '/utils/sort/articles', { item: 'ARTICLE', to: 'ARTICLE' }],
	['POST', '/utils/import/articles'],
	['POST', '/utils/export/articles', { format: 'json', query: {}, file: {} }],
	['POST', '/utils/revert/1'],
	['GET', '/flows'],
	['GET', '/flows/trigger/FLOW'],
	['POST', '/flows/trigger/FLOW', {}],
	['GET', '/operations'],
	['POST', '/files', {}],
	['POST', '/files/import', { url: 'http://127.0.0.1/' }],
	['PATCH', '/files/FILE', { title: 'Mallory' }],
	['DELETE', '/files/FILE'],
	['SEARCH', '/files', { query: {} }],
	['POST', '/files/tus'],
	['HEAD', '/files/tus/x'],
	['PATCH', '/assets/FILE'],
	['POST', '/assets/files', { ids: ['FILE'] }],
	['POST', '/assets/folder/FILE'],
	['GET', '/folders'],
	['GET', '/collections'],
	['GET', '/collections/articles'],
	['GET', '/fields'],
	['GET', '/fields/articles'],
	['GET', '/fields/articles/title'],
	['GET', '/relations'],
	['GET', '/server/info'],
	['GET', '/server/health'],
	['GET', '/server/specs/oas'],
	['GET', '/server/specs/graphql'],
	['GET', '/server/specs/graphql/system'],
	['GET', '/schema/snapshot'],
	['POST', '/schema/diff', {}],
	['POST', '/schema/apply', {}],
	['GET', '/revisions'],
	['GET', '/activity'],
	['GET', '/comments'],
	['POST', '/comments', { collection: 'articles', item: 'ARTICLE', comment: 'x' }],
	['GET', '/versions'],
	['POST', '/versions', { collection: 'articles', item: 'ARTICLE', key: 'x' }],
	['GET', '/notifications'],
	['GET', '/presets'],
	['POST', '/presets', {}],
	['GET', '/panels'],
	['GET', '/dashboards'],
	['GET', '/shares'],
	['POST', '/shares', { collection: 'articles', item: 'ARTICLE', role: nobody }],
	['GET', `/shares/info/${nobody}`],
	['POST', '/shares/auth', { share: nobody }],
	['GET', '/translations'],
	['GET', '/extensions'],
	['GET', '/deployments'],
	['GET', '/metrics'],
	['GET', '/mcp'],
	['POST', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
	['POST', '/ai/chat', {}],
	['POST', '/graphql/system', { query: '{ users_me { id } }' }],
	['GET', '/graphql/system?query={users_me{id}}'],
	['POST', '/auth/logout', { mode: 'json' }],
	['POST', '/auth/refresh', { mode: 'json' }],
	['POST', '/auth/login', { email: 'admin@example.com', password: 'administrator' }],
	['POST', '/items/comments', { text: 'Mallory was here' }],
	['PATCH', '/items/articles/ARTICLE', { title: 'Mallory' }],
	['PATCH', '/items/articles', { query: {}, data: { title: 'Mallory' } }],
	['PUT', '/items/articles/ARTICLE', { title: 'Mallory' }],
	['DELETE', '/items/articles/ARTICLE'],
	['DELETE', '/items/articles', ['ARTICLE']],
	['GET', '/items/articles/ARTICLE?version=draft'],
	['GET', '/items/articles/ARTICLE?versionRaw=true&version=draft'],
	['GET', '/items/articles?version=draft'],
	['SEARCH', '/items/articles', { query: { version: 'draft' } }],
	['POST', '/graphql', { query: '{ articles_by_id(id: "ARTICLE", version: "draft") { title } }' }],
	['POST', '/graphql', { query: '{ articles_by_id(id: "ARTICLE", version,: "draft") { title } }' }],
	['POST', '/graphql', { query: '{ articles_by_id(id: "ARTICLE", version # a comment\n , : "draft") { title } }' }],
	[
		'GET',
		`/graphql?query=${encodeURIComponent('{ articles_by_id(id: "ARTICLE", version\uFEFF: "draft") { title } }')}`,
	],
	['GET', '/share/api/shares'],
	['POST', '/share/api/shares', { collection: 'articles', item: 'ARTICLE' }],
	['GET', '/share/api/roles'],
	['GET', '/share/api/stats'],
	['GET', '/share/api/scope?collection=articles&item=ARTICLE'],
	['GET', '/witness'],
	['POST', '/witness', {}],
];

describe('what else of Directus the token of a visit opens', () => {
	let newsroom: Newsroom;
	let witness: Witness;
	let opened: OpenedShare;
	let flow: string;

	beforeAll(async () => {
		witness = await makeWitness('11');
		newsroom = await startNewsroom({ own: true, version: '11', env: { ...env, ...witness.env } });
		const { server, share, open, content } = newsroom;
		const { admin } = server;

		const trigger = { name: 'Hook', trigger: 'webhook', status: 'active', options: { method: 'GET' } };
		flow = (await admin.need('POST', '/flows', trigger)).id;
		const [publicPolicy] = await admin.need('GET', '/policies?filter[icon][_eq]=public&fields=id');
		const everything = ['create', 'update', 'delete'].map((action) => ({
			policy: publicPolicy.id,
			collection: 'comments',
			action,
			fields: ['*'],
		}));
		await admin.need('POST', '/permissions', everything);

		await admin.need('PATCH', '/collections/articles', { meta: { versioning: true } });
		const draft = { collection: 'articles', item: content.article, key: 'draft', name: 'Draft' };
		const version = await admin.need('POST', '/versions', draft);
		await admin.need('POST', `/versions/${version.id}/save`, { title: `${marker} of the draft` });

		opened = await open((await share({ api: true })).link);
	});
	afterAll(async () => {
		await newsroom?.server.stop();
		await witness?.remove();
	});

	const filled = (text: string) =>
		text
			.replaceAll('ARTICLE', newsroom.content.article)
			.replaceAll('FILE', newsroom.content.cover)
			.replaceAll('FLOW', flow);

	const bodyOf = (body: unknown) => (body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body))));

	it.each(closed)('is not %s %s', async (method, path, body) => {
		const { server } = newsroom;
		const options = { body: bodyOf(body) };
		const inHeader = await opened.visitor.raw(method, filled(path), options);
		const inSession = { ...options, headers: { cookie: `directus_session_token=${opened.token}` } };
		const inCookie = await server.api().raw(method, filled(path), inSession);

		for (const { status, text } of [inHeader, inCookie]) {
			expect([401, 403]).toContain(status);
			expect(text).not.toContain(marker);
			if (text !== '') expect(text).toMatch(/^\{"errors":\[/);
		}
	});

	it('is items and files, so that the cases before this one prove something', async () => {
		const { article, cover } = newsroom.content;
		for (const path of [`/items/articles/${article}`, '/items/articles', `/files/${cover}`, `/assets/${cover}`]) {
			expect((await opened.visitor.get(path)).status, path).toBe(200);
		}
		expect((await newsroom.server.api().get('/witness')).body.data).toMatchObject({ user: null, role: null });
		expect((await newsroom.server.api().get(`/flows/trigger/${flow}`)).status).toBe(200);
		expect((await newsroom.server.admin.get('/items/articles?version=draft&fields=title')).text).toContain(marker);
	});

	it.each([
		'mutation { create_comments_item(data: { text: "Mallory was here" }) { id } }',
		'mutation { update_articles_item(id: "ARTICLE", data: { title: "Mallory" }) { id } }',
		'mutation { delete_articles_item(id: "ARTICLE") { id } }',
		'query { articles_by_version(version: "draft", id: "ARTICLE") { title } }',
		'query { articles_by_id(id: "ARTICLE", version: "draft") { title } }',
		'query Q($v: String) { articles_by_id(id: "ARTICLE", version: $v) { title } }',
		'query { articles(version: "draft") { title } }',
		'query { users_me { id } }',
		'subscription { articles_mutated { key } }',
	])('is not GraphQL of the kind %s', async (query) => {
		const body = { query: filled(query), variables: { v: 'draft' } };
		const answers = [
			await opened.visitor.post('/graphql', body),
			await opened.visitor.get(
				`/graphql?query=${encodeURIComponent(body.query)}&variables=${encodeURIComponent('{"v":"draft"}')}`,
			),
		];
		for (const { text, body: answer } of answers) {
			const values = Object.values((answer.data ?? {}) as Record<string, unknown>);
			expect(
				values.every((value) => value === null),
				text,
			).toBe(true);
			expect(text).not.toContain(marker);
		}
	});

	it('is not writing, whatever the public policy allows', async () => {
		const { admin } = newsroom.server;
		const comments = await admin.need('GET', '/items/comments?filter[text][_contains]=Mallory&fields=id');
		const articles = await admin.need('GET', '/items/articles?filter[title][_contains]=Mallory&fields=id');
		expect([...comments, ...articles]).toEqual([]);
		const made = await newsroom.server.api().post('/items/comments?fields=id', { text: 'The public may write' });
		expect([200, 204]).toContain(made.status);
	});

	it('is no web socket, of REST or of GraphQL, in any way of signing in', async () => {
		const { server } = newsroom;
		const url = server.url.replace('http', 'ws');
		const { token } = opened;
		const cookie = `directus_session_token=${token}`;
		const auth = { type: 'auth', access_token: token };
		const subscribe = { type: 'subscribe', collection: 'articles', query: { fields: ['*'] } };

		expect(await askSocket(`${url}/websocket`, [auth, subscribe])).toMatch(/AUTH_FAILED[^]*closed/);
		expect(await askSocket(`${url}/websocket?access_token=${token}`, [subscribe])).toContain('401');
		expect(await askSocket(`${url}/websocket`, [subscribe], { headers: { cookie } })).toContain('401');
		expect(await askSocket(`${url}/websocket/logs?access_token=${token}`, [subscribe])).toContain('401');

		const protocols = ['graphql-transport-ws'];
		const init = { type: 'connection_init', payload: { access_token: token } };
		const ask = { id: '1', type: 'subscribe', payload: { query: 'subscription { articles_mutated { key } }' } };
		const heard = await askSocket(`${url}/graphql`, [init, ask], { protocols });
		expect(heard).not.toMatch(/"type":"(next|connection_ack)"/);
		expect(server.log()).not.toContain(token);
	});
});
