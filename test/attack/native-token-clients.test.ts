import { createDirectus, graphql, readFiles, readItem, readItems, rest, staticToken } from '@directus/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith, replaceRules } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom, type ShareAnswer } from '../support/newsroom/newsroom.ts';
import type { OpenedShare } from '../support/newsroom/open-share.ts';

interface Author {
	id: number;
	name: string;
	email: string;
}

interface Reply {
	id: number;
	text: string;
}

interface Comment {
	id: number;
	text: string;
	replies: Reply[];
}

interface Article {
	id: string;
	title: string;
	author: Author;
	comments: Comment[];
}

interface Schema {
	articles: Article[];
	authors: Author[];
	comments: Comment[];
	replies: Reply[];
}

let newsroom: Newsroom;
let made: ShareAnswer;
let opened: OpenedShare;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	await admin.need('PATCH', `/items/authors/${newsroom.content.author}`, { email: marker });
	// GraphQL knows a relation only where both of its ends may be read.
	const authors = [{ fields: ['id', 'name', 'articles'] }];
	const { role } = await makeRole(admin, 'No e-mail', mayReadWith({ authors }));
	made = await newsroom.share({ api: true, role });
	opened = await newsroom.open(made.link);
});
afterAll(() => newsroom?.server.stop());

describe('the Directus SDK with a visit’s token', () => {
	const client = () =>
		createDirectus<Schema>(newsroom.server.url).with(rest()).with(graphql()).with(staticToken(opened.token));

	it('reads the item with what hangs on it', async () => {
		const item = await client().request(
			readItem('articles', newsroom.content.article, {
				fields: ['title', { author: ['name'] }, { comments: ['text', { replies: ['text'] }] }],
			}),
		);
		expect(item).toEqual({
			title: 'The shared article',
			author: { name: 'Ada Author' },
			comments: [
				{ text: 'First comment', replies: [{ text: 'A reply' }] },
				{ text: 'Second comment', replies: [] },
			],
		});
	});

	it('lists the rows of the share', async () => {
		const items = await client().request(readItems('articles', { fields: ['title'], sort: ['title'], limit: -1 }));
		expect(items.map(({ title }) => title)).toEqual(['A follow-up', 'Parent article', 'The shared article']);
	});

	it('is refused what is not in it', async () => {
		const { sibling } = newsroom.content;
		await expect(client().request(readItem('articles', sibling))).rejects.toMatchObject({ response: { status: 403 } });
		const emails = client().request(readItems('authors', { fields: ['email'] }));
		await expect(emails).rejects.toMatchObject({ response: { status: 403 } });
	});

	it('reads by GraphQL', async () => {
		const query = `{ articles_by_id(id: "${newsroom.content.article}") { title author { name } comments { text } } }`;
		expect(await client().query(query)).toMatchObject({
			articles_by_id: {
				title: 'The shared article',
				author: { name: 'Ada Author' },
				comments: [{ text: 'First comment' }, { text: 'Second comment' }],
			},
		});
	});

	it('lists and loads the files', async () => {
		const files = await client().request(readFiles({ fields: ['id', 'title'], limit: -1 }));
		expect(files.map(({ title }) => title).sort()).toEqual(['In the block', 'In the gallery', 'The cover']);
		const url = new URL(`/assets/${newsroom.content.cover}`, newsroom.server.url);
		url.searchParams.set('access_token', opened.token);
		const image = await newsroom.server.api().get(url.pathname + url.search);
		expect(image.headers['content-type']).toBe('image/png');
		expect(image.headers['cache-control'] ?? '').not.toContain('public');
	});
});

describe('GraphQL with a visit’s token', () => {
	const ask = (query: string) => opened.visitor.post('/graphql', { query });

	it.each([
		'{ articles { title internal_notes parent { title follow_ups { title } } } }',
		'{ articles(limit: -1, search: "MARKER") { title } }',
		'{ articles_aggregated { max { title } count { id } } }',
		'{ articles_aggregated(groupBy: ["title"]) { group } }',
		'{ categories { name subcategories { name } articles { title } } }',
		'{ tags { label articles { articles_id { title } } } }',
		'{ comments { text article { title parent { follow_ups { title } } } } }',
		'query ($id: ID!) { articles_by_id(id: $id) { title } }',
		'{ a: articles { title } b: authors { name } ...f } fragment f on Query { quotes { quote } galleries { caption } }',
		'{ articles_files { directus_files_id { title } } }',
		'{ articles_by_version(id: "x", version: "draft") { title } }',
		'{ __schema { types { name fields { name } } } }',
	])('shows nothing forbidden for %s', async (query) => {
		const variables = { id: newsroom.content.sibling };
		const answer = await opened.visitor.post('/graphql', { query, variables });
		expectNoLeak(answer);
		expect(answer.text).not.toContain('sibling article');
	});

	it.each([
		'{ authors { email } }',
		'{ articles { author { email } } }',
		'{ authors(filter: { email: { _contains: "MARKER" } }) { name } }',
		'{ articles(filter: { author: { email: { _contains: "MARKER" } } }) { title } }',
		'{ articles { author(filter: { email: { _contains: "M" } }) { name } } }',
		'{ authors_aggregated { max { email } } }',
		'{ articles { pin } }',
		'{ articles { token } }',
		'{ articles { user_created { email } } }',
		'{ articles { cover { uploaded_by { email } } } }',
		'{ articles { cover { filename_disk } } }',
		'{ imprint { company } }',
		'{ directus_users { id } }',
	])('refuses %s', async (query) => {
		const answer = await ask(query);
		expectNoLeak(answer);
		expect(answer.body.errors).toBeDefined();
		expect(Object.values(answer.body.data ?? {}).flat()).toEqual([]);
	});

	it.each([
		['sort', '{ authors(sort: ["email"]) { name } }'],
		['groupBy', '{ authors_aggregated(groupBy: ["email"]) { group } }'],
		['deep sort', '{ articles { comments(sort: ["author.email"]) { text } } }'],
	])('refuses a hidden field in %s', async (_, query) => {
		const answer = await ask(query);
		expectNoLeak(answer);
		expect(answer.body.errors).toBeDefined();
	});

	it('changes nothing, even where the public may', async () => {
		const { admin } = newsroom.server;
		const [publicPolicy] = await admin.need('GET', '/policies?fields=id&filter[name][_contains]=public');
		const policy = publicPolicy.id;
		for (const action of ['create', 'update', 'delete']) {
			await replaceRules(admin, policy, 'comments', [{}], action);
		}
		const anonymous = await newsroom.server.api().post('/items/comments', { text: 'By the public' });
		expect(anonymous.status).toBeLessThan(300);

		const before = await admin.need('GET', '/items/comments?limit=-1');
		const mutations = [
			'mutation { create_comments_item(data: { text: "x" }) { id } }',
			'mutation { update_comments_item(id: 1, data: { text: "x" }) { id } }',
			'mutation { delete_comments_item(id: 1) { id } }',
			'mutation { delete_comments_items(ids: [1]) { ids } }',
		];
		for (const query of mutations) expect((await ask(query)).body.errors).toBeDefined();
		for (const [method, path] of [
			['POST', '/items/comments'],
			['PATCH', '/items/comments/1'],
			['PATCH', '/items/comments'],
			['DELETE', '/items/comments/1'],
			['DELETE', '/items/comments'],
			['PUT', '/items/comments/1'],
		] as const) {
			const answer = await opened.visitor.raw(method, path, { body: { text: 'x', keys: [1], data: { text: 'x' } } });
			expect([method, answer.status]).toEqual([method, expect.toBeOneOf([403, 404])]);
		}
		expect(await admin.need('GET', '/items/comments?limit=-1')).toEqual(before);
		for (const action of ['create', 'update', 'delete']) await replaceRules(admin, policy, 'comments', [], action);
	});
});

describe('a visit’s token on the API', () => {
	it('obeys a pause, and a right that the role lost, at the next request', async () => {
		const { server, editor, clientPolicy, share, open } = newsroom;
		const other = await share({ api: true });
		const { visitor } = await open(other.link);
		const comments = () => visitor.get('/items/comments');
		expect((await comments()).body.data).toHaveLength(2);

		await replaceRules(server.admin, clientPolicy, 'comments', [{ permissions: { status: { _eq: 'approved' } } }]);
		expect((await comments()).body.data).toMatchObject([{ text: 'First comment' }]);
		await replaceRules(server.admin, clientPolicy, 'comments', []);
		expect((await comments()).status).toBe(403);

		await server.api(editor.token).need('POST', `/share/api/shares/${other.id}/pause`);
		for (const path of ['/items/articles', '/files', `/assets/${newsroom.content.cover}`]) {
			expect((await visitor.get(path)).status).toBe(401);
		}
		expect((await visitor.post('/graphql', { query: '{ articles { title } }' })).status).toBe(401);
	});

	it('is refused on every route that is not for reading items and files', async () => {
		const { visitor } = opened;
		const routes = ['/users/me', '/users', '/roles', '/permissions', '/permissions/me', '/policies', '/collections'];
		const more = ['/fields', '/relations', '/settings', '/server/specs/oas', '/graphql/system', '/shares', '/folders'];
		for (const path of [...routes, ...more, '/share/api/shares', '/items', '/items/a/b/c', '/activity', '/revisions']) {
			const answer = await visitor.get(path);
			expect([path, answer.status]).toEqual([path, expect.toBeOneOf([401, 403, 404])]);
			expectNoLeak(answer);
		}
	});
});
