import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { mayReadWith, replaceRules } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { shownCollections } from '../support/newsroom/plain-rights.ts';

let newsroom: Newsroom;
let publicPolicy: string;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { knex } = newsroom.server;
	const [access] = await knex('directus_access').whereNull('role').whereNull('user');
	publicPolicy = access.policy;
	await givePublic(['articles', 'comments', 'directus_files']);
});
afterAll(() => newsroom?.server.stop());

/** The public may read these collections, and nothing else of the newsroom. */
async function givePublic(collections: string[]): Promise<void> {
	for (const collection of shownCollections) {
		await replaceRules(newsroom.server.admin, publicPolicy, collection, collections.includes(collection) ? [{}] : []);
	}
}

async function openWith(input: object) {
	return newsroom.open((await newsroom.share(input)).link);
}

describe('a share without a role', () => {
	it('shows what the public may read of the item’s tree, and no more of what only the owner may', async () => {
		const { content, asset, visitor, path } = await openWith({ role: null });
		const answer = await content();
		expectNoLeak(answer);
		expect(answer.body.data.item).toMatchObject({ title: 'The shared article', comments: [{}, {}], cover: {} });
		for (const hidden of ['Ada Author', 'Shared tag', 'Politics', 'A reply']) expect(answer.text).not.toContain(hidden);
		expect((await asset(newsroom.content.foreignFile)).status).toBe(403);
		const list = await visitor.get(`${path}/content/comments`);
		expectNoLeak(list);
		expect(list.body.meta.total).toBe(2);
	});

	it('shows nothing the owner may not read, though the public may', async () => {
		const { admin } = newsroom.server;
		await replaceRules(admin, newsroom.editorPolicy, 'comments', [{ permissions: { status: { _eq: 'approved' } } }]);
		const { text } = await (await openWith({ role: null })).content();
		expect(text).toContain('First comment');
		expect(text).not.toContain('Second comment');
		await replaceRules(admin, newsroom.editorPolicy, 'comments', [{}]);
	});

	it('shows nothing once the public may read nothing', async () => {
		const share = await newsroom.share({ role: null });
		const { content, asset } = await newsroom.open(share.link);
		await givePublic([]);
		await expect(newsroom.open(share.link)).rejects.toThrow('SHARE_SHOWS_NOTHING');
		expect((await content()).status).toBe(403);
		expect((await asset(newsroom.content.cover)).status).toBe(403);
		await givePublic(['articles', 'comments', 'directus_files']);
		expect((await content()).status).toBe(200);
	});
});

describe('what the public may do', () => {
	it('adds nothing to a share with a role', async () => {
		const rights = mayReadWith({ comments: [], articles: [{ fields: ['id', 'title', 'tags'] }] });
		const { role } = await makeRole(newsroom.server.admin, 'Less than the public', rights);
		const opened = await openWith({ role, api: true });
		const { text } = await opened.content();
		expect(text).toContain('Shared tag');
		expect(text).not.toContain('First comment');
		expect(text).not.toContain('Internal notes');
		expect((await opened.visitor.get('/items/comments')).status).toBe(403);
		expect((await opened.visitor.get('/items/articles?fields=internal_notes')).status).toBe(403);
		const anonymous = await newsroom.server.api().get('/items/comments');
		expect(anonymous.body.data).toHaveLength(3);
	});

	it.each(['create', 'update', 'delete'])('does not come along with a visit’s token: %s', async (action) => {
		const { admin, api } = newsroom.server;
		const { comment, cover, article } = newsroom.content;
		for (const collection of ['comments', 'articles', 'directus_files']) {
			await replaceRules(admin, publicPolicy, collection, [{}], action);
		}
		const { visitor, path, token } = await openWith({ api: true });
		const before = JSON.stringify(await admin.need('GET', '/items/comments?limit=-1&sort=id'));
		const calls: [string, string, unknown][] = [
			['POST', '/items/comments', { text: 'By a visitor' }],
			['PATCH', `/items/comments/${comment}`, { text: 'By a visitor' }],
			['PATCH', '/items/comments', { keys: [comment], data: { text: 'By a visitor' } }],
			['PATCH', `/items/articles/${article}`, { title: 'By a visitor' }],
			['DELETE', `/items/comments/${comment}`, undefined],
			['DELETE', '/items/comments', [comment]],
			['POST', '/files', { title: 'By a visitor' }],
			['POST', '/files/import', { url: `${newsroom.server.url}/server/ping` }],
			['PATCH', `/files/${cover}`, { title: 'By a visitor' }],
			['DELETE', `/files/${cover}`, undefined],
			['POST', '/files/tus', undefined],
			['POST', '/graphql', { query: 'mutation { create_comments_item(data: {text: "By a visitor"}) { id } }' }],
			['POST', '/graphql', { query: `mutation { delete_comments_item(id: ${comment}) { id } }` }],
			['POST', '/graphql/system', { query: `mutation { delete_files_item(id: "${cover}") { id } }` }],
			['POST', `${path}/content`, { text: 'By a visitor' }],
			['PATCH', `${path}/content`, { title: 'By a visitor' }],
			['PATCH', `${path}/content/comments`, { text: 'By a visitor' }],
			['DELETE', `${path}/content`, undefined],
			['DELETE', `${path}/assets/${cover}`, undefined],
		];
		for (const [method, url, body] of calls) {
			for (const client of [visitor, api()]) {
				const isOurs = url.startsWith('/share');
				if (client !== visitor && !isOurs) continue;
				const query = client === visitor ? '' : `?access_token=${token}`;
				const answer = await client.raw(method, url + query, { body });
				const isRefused = answer.status >= 400 || answer.body?.errors !== undefined;
				expect([method, url, isRefused]).toEqual([method, url, true]);
			}
		}
		expect(JSON.stringify(await admin.need('GET', '/items/comments?limit=-1&sort=id'))).toBe(before);
		expect((await admin.need('GET', `/files/${cover}`)).title).toBe('The cover');
		expect((await admin.need('GET', `/items/articles/${article}`)).title).toBe('The shared article');
		for (const collection of ['comments', 'articles', 'directus_files']) {
			await replaceRules(admin, publicPolicy, collection, [], action);
		}
	});
});
