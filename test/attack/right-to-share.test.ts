import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole, makeUser, type Permission, type Person } from '../support/newsroom/people.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles } from '../support/newsroom/plain-rights.ts';
import { mayReadWith, replaceRules } from '../support/newsroom/rules.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

/** Somebody with these rights, and the policy that gives them. */
async function personWith(rights: Permission[]): Promise<Person & { policy: string }> {
	const { role, policy } = await makeRole(newsroom.server.admin, 'Some', rights);
	return { ...(await makeUser(newsroom.server.admin, role)), policy };
}

function tryToShare(person: Person, more: object = {}) {
	const body = { collection: 'articles', item: newsroom.content.article, role: newsroom.client, ...more };
	return newsroom.server.api(person.token).post('/share/api/shares', body);
}

const shareArticles = (rule: object | null): Permission => ({
	collection: 'articles',
	action: 'share',
	permissions: rule,
});

describe('a share is not made', () => {
	it('by somebody who may read, but not share', async () => {
		const answer = await tryToShare(await personWith(mayReadEverything));
		expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
	});

	it('by somebody who may change and delete, but not share', async () => {
		const rights = (['create', 'update', 'delete'] as const).map((action) => ({ collection: 'articles', action }));
		expect((await tryToShare(await personWith([...mayReadEverything, ...rights]))).status).toBe(403);
	});

	it('by somebody who may share, but not read', async () => {
		const rights = [...mayReadWith({ articles: [] }), ...mayShareArticles];
		expect((await tryToShare(await personWith(rights))).status).toBe(403);
	});

	it('by somebody who may not read this very item', async () => {
		const { article, sibling } = newsroom.content;
		const articles = [{ permissions: { id: { _neq: article } } }];
		const person = await personWith([...mayReadWith({ articles }), ...mayShareArticles]);
		expect((await tryToShare(person)).status).toBe(403);
		expect((await tryToShare(person, { item: sibling })).status).toBe(200);
	});

	it('of a collection that only others may share', async () => {
		const person = await personWith([...mayReadEverything, ...mayShareArticles]);
		const { author } = newsroom.content;
		expect((await tryToShare(person, { collection: 'authors', item: author })).status).toBe(403);
		expect((await tryToShare(person, { collection: 'tags', item: 1 })).status).toBe(403);
	});

	it('of an item that does not exist, with the same answer as for one that may not be shared', async () => {
		const person = await personWith(mayReadEverything);
		const gone = await tryToShare(person, { item: '00000000-0000-4000-8000-000000000000' });
		const forbidden = await tryToShare(person);
		expect([gone.status, gone.body]).toEqual([forbidden.status, forbidden.body]);
	});

	it('by nobody, by a visitor, or with a token that is none', async () => {
		const { token } = await newsroom.open((await newsroom.share()).link);
		const person = { id: '', token: '' };
		expect((await tryToShare(person)).status).toBe(401);
		expect([401, 403]).toContain((await tryToShare({ ...person, token })).status);
		expect([401, 403]).toContain((await tryToShare({ ...person, token: 'none' })).status);
	});

	it('nor its scope shown, where the item may not be shared', async () => {
		const { token } = await personWith(mayReadEverything);
		const query = `collection=articles&item=${newsroom.content.article}&role=${newsroom.client}`;
		const answer = await newsroom.server.api(token).get(`/share/api/scope?${query}`);
		expect(answer.status).toBe(403);
		expect(answer.text).not.toContain('comments');
		const listed = await newsroom.server
			.api(token)
			.get(`/share/api/shares?collection=articles&item=${newsroom.content.article}`);
		expect(listed.body.data).toEqual([]);
	});
});

describe('a right to share that a rule limits to some items', () => {
	it('allows these and no others', async () => {
		const person = await personWith([...mayReadEverything, shareArticles({ status: { _eq: 'published' } })]);
		expect((await tryToShare(person)).status).toBe(200);
		expect((await tryToShare(person, { item: newsroom.content.followUp })).status).toBe(403);
	});

	it('closes the door, ends running visits and stops changes when the item leaves them', async () => {
		const { server, content, open } = newsroom;
		const person = await personWith([...mayReadEverything, shareArticles({ status: { _eq: 'published' } })]);
		const share = (await tryToShare(person, { api: true })).body.data;
		const { visitor, path, content: look, asset } = await open(share.link);
		expect((await look()).status).toBe(200);

		await server.admin.need('PATCH', `/items/articles/${content.article}`, { status: 'draft' });
		expect((await look()).status).toBe(404);
		expect((await asset(content.cover)).status).toBe(404);
		expect((await visitor.get(`${path}/content/comments`)).status).toBe(404);
		expect((await visitor.get('/items/articles')).status).toBe(401);
		expect((await server.api().post(`${path}/visits`, {})).status).toBe(404);
		expect((await server.api().get(`${path}/info`)).status).toBe(404);
		expect((await server.api(person.token).patch(`/share/api/shares/${share.id}`, { name: 'x' })).status).toBe(403);
		for (const action of ['resume', 'rotate']) {
			expect((await server.api(person.token).post(`/share/api/shares/${share.id}/${action}`)).status).toBe(403);
		}

		await server.admin.need('PATCH', `/items/articles/${content.article}`, { status: 'published' });
		expect((await look()).status).toBe(200);
	});

	it.each([
		[{ author: { name: { _eq: 'Ada Author' } } }, 200],
		[{ author: { name: { _eq: 'Somebody else' } } }, 403],
		[{ comments: { _some: { status: { _eq: 'pending' } } } }, 200],
		[{ comments: { _some: { status: { _eq: 'spam' } } } }, 403],
		[{ _or: [{ status: { _eq: 'draft' } }, { title: { _contains: 'shared' } }] }, 200],
		[{ _and: [{ status: { _eq: 'published' } }, { title: { _eq: 'x' } }] }, 403],
		[{ author: { _and: [{ name: { _eq: 'Somebody else' } }] } }, 403],
		[{ author: { name: { _eq: 'Ada Author' }, email: { _eq: 'x' } } }, 403],
		[{ id: { _in: [] } }, 403],
		[{ user_created: { _eq: '$CURRENT_USER' } }, 403],
	])('is judged for a running visit as it is for making the share: %j', async (rule, status) => {
		const { server } = newsroom;
		const person = await personWith([...mayReadEverything, shareArticles(null)]);
		const { content } = await newsroom.open((await tryToShare(person)).body.data.link);
		await replaceRules(server.admin, person.policy, 'articles', [{ permissions: rule }], 'share');
		const created = (await tryToShare(person)).status;
		const runs = (await content()).status;
		// Directus itself lets some shapes through; a share may deny more than that, never less.
		expect(runs).toBe(status === 200 ? 200 : 404);
		if (status === 200) expect(created).toBe(200);
	});
});

describe('a right that the owner loses later', () => {
	async function running() {
		const person = await personWith([...mayReadEverything, ...mayShareArticles]);
		const share = (await tryToShare(person, { api: true })).body.data;
		return { person, share, opened: await newsroom.open(share.link) };
	}

	it('to share, ends everything at the next request, and comes back with the right', async () => {
		const { server, content } = newsroom;
		const { person, opened } = await running();
		await replaceRules(server.admin, person.policy, 'articles', [], 'share');
		expect((await opened.content()).status).toBe(404);
		expect((await opened.asset(content.cover)).status).toBe(404);
		expect((await opened.visitor.get('/items/articles')).status).toBe(401);
		expect((await server.api().post(`${opened.path}/visits`, {})).status).toBe(404);
		await replaceRules(server.admin, person.policy, 'articles', [{}], 'share');
		expect((await opened.content()).status).toBe(200);
	});

	it('to read the item, shows nothing any more', async () => {
		const { server, content } = newsroom;
		const { person, opened } = await running();
		await replaceRules(server.admin, person.policy, 'articles', []);
		expect([403, 404]).toContain((await opened.content()).status);
		expect([403, 404]).toContain((await opened.asset(content.cover)).status);
		expect([401, 403]).toContain((await opened.visitor.get('/items/articles')).status);
	});

	it('to read a field or a related collection, takes these away', async () => {
		const { server } = newsroom;
		const { person, opened } = await running();
		expect((await opened.content()).text).toContain('Internal notes of the article');
		await replaceRules(server.admin, person.policy, 'articles', [{ fields: ['id', 'title', 'comments', 'tags'] }]);
		await replaceRules(server.admin, person.policy, 'comments', []);
		const { text } = await opened.content();
		expect(text).toContain('Shared tag');
		for (const hidden of ['Internal notes', 'First comment', 'Ada Author']) expect(text).not.toContain(hidden);
		expect((await opened.visitor.get('/items/articles?fields=internal_notes')).status).toBe(403);
		expect((await opened.visitor.get('/items/comments')).status).toBe(403);
	});

	it('by moving to a role that may do less, ends what that role may not', async () => {
		const { server } = newsroom;
		const { person, opened } = await running();
		const rights = [...mayReadWith({ comments: [] }), ...mayShareArticles];
		const { role } = await makeRole(server.admin, 'Less', rights);
		await server.admin.need('PATCH', `/users/${person.id}`, { role });
		const { text, status } = await opened.content();
		expect(status).toBe(200);
		expect(text).not.toContain('First comment');
		await server.admin.need('PATCH', `/users/${person.id}`, { role: null });
		expect((await opened.content()).status).toBe(404);
	});
});
