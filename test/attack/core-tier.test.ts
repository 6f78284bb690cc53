import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { replaceRules } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayReadEverything, mayShareArticles, shownCollections } from '../support/newsroom/plain-rights.ts';

let newsroom: Newsroom;

/** Directus 12 without a licence: permissions have no field lists and no filters, and those that do are withheld. */
beforeAll(async () => {
	newsroom = await startNewsroom({ version: '12' });
	const { admin } = newsroom.server;
	await admin.need('PATCH', `/items/comments/${newsroom.content.comment}`, { visitor_email: marker });
});
afterAll(() => newsroom?.server.stop());

/** What an instance has whose licence ran out: the rule is in the table, and Directus does not apply it. */
async function insertCustomRule(policy: string, collection: string, rule: { fields?: string; permissions?: object }) {
	const { knex, admin } = newsroom.server;
	const permissions = rule.permissions ? JSON.stringify(rule.permissions) : null;
	const row = { policy, collection, action: 'read', fields: '*', ...rule, permissions };
	await knex('directus_permissions').insert(row);
	await admin.need('POST', '/utils/cache/clear?system');
}

const readsAllBut = (...collections: string[]) =>
	mayReadEverything.filter((one) => !collections.includes(one.collection));

describe('a custom rule that the licence does not include', () => {
	it.each([
		['a field list', { fields: 'id,text' }],
		['a filter', { permissions: { status: { _eq: 'approved' } } }],
	])('on a related collection (%s) shows nothing of it, rather than all', async (_, rule) => {
		const { role, policy } = await makeRole(newsroom.server.admin, 'Withheld', readsAllBut('comments'));
		await insertCustomRule(policy, 'comments', rule);
		const { content, visitor, path } = await newsroom.open((await newsroom.share({ role })).link);
		const answer = await content();
		expect(answer.status).toBe(200);
		expectNoLeak(answer);
		expect(answer.body.data.item.title).toBe('The shared article');
		for (const text of ['First comment', 'Second comment', 'A reply']) expect(answer.text).not.toContain(text);
		expect((await visitor.get(`${path}/content/comments`)).text).not.toContain('comment"');
	});

	it('on the item shows nothing at all', async () => {
		const { admin } = newsroom.server;
		const { role, policy } = await makeRole(admin, 'Withheld too', mayReadEverything);
		const share = await newsroom.share({ role, max_uses: 2 });
		const { content, asset } = await newsroom.open(share.link);
		await replaceRules(admin, policy, 'articles', []);
		await insertCustomRule(policy, 'articles', { fields: 'id,title' });
		expect((await content()).status).toBe(403);
		expect((await asset(newsroom.content.cover)).status).toBe(403);
		await expect(newsroom.open(share.link)).rejects.toThrow('SHARE_SHOWS_NOTHING');
		const shown = await admin.need('GET', `/share/api/shares/${share.id}`);
		expect(shown).toMatchObject({ state: 'active', times_used: 1, shows_nothing: true });
	});

	it('of the owner shows nothing of that collection', async () => {
		const { admin } = newsroom.server;
		const { role, policy } = await makeRole(admin, 'Owners', [...readsAllBut('comments'), ...mayShareArticles]);
		await insertCustomRule(policy, 'comments', { permissions: { status: { _eq: 'approved' } } });
		const owner = await makeUser(admin, role, { status: 'active' });
		const { content } = await newsroom.open((await newsroom.share({}, owner)).link);
		const answer = await content();
		expect(answer.text).toContain('Shared tag');
		expect(answer.text).not.toContain('First comment');
		await admin.need('DELETE', `/users/${owner.id}`);
	});
});

describe('where lock 1 has whole collections only', () => {
	it('lock 2 shows what hangs on the item and nothing else', async () => {
		const opened = await newsroom.open((await newsroom.share()).link);
		const answers = [await opened.content()];
		for (const path of ['comments', 'tags', 'gallery', 'translations', 'blocks', 'follow_ups', 'comments.replies']) {
			answers.push(await opened.visitor.get(`${opened.path}/content/${path}`));
		}
		for (const { status } of answers) expect(status).toBe(200);
		expect(answers.map(({ text }) => text.replaceAll(`"visitor_email":"${marker}"`, '')).join()).not.toContain(marker);
		expect((await opened.asset(newsroom.content.foreignFile)).status).toBe(403);
		expect((await opened.asset(newsroom.content.foreignFile, '?width=2')).status).toBe(403);
	});

	it('lock 2 shows no field that the scope leaves out, nor a concealed one', async () => {
		const { admin } = newsroom.server;
		const { article } = newsroom.content;
		await admin.need('PATCH', `/items/articles/${article}`, { pin: marker, token: marker });
		const scope = { paths: ['comments', 'user_created'], fields: { '': ['title'], comments: ['text'] } };
		const answer = await (await newsroom.open((await newsroom.share({ scope })).link)).content();
		expectNoLeak(answer);
		expect(answer.text).toContain('First comment');
		expect(answer.text).not.toMatch(/internal_notes|visitor_email|"pin"|"token"/);
	});

	it('lock 2 shows of users their names only', async () => {
		const { admin } = newsroom.server;
		const { article } = newsroom.content;
		const me = await admin.need('GET', '/users/me?fields=id');
		await admin.need('PATCH', '/users/me', { description: marker, location: marker });
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: me.id });
		const scope = { paths: ['user_created'], fields: { '': ['title'] } };
		const answer = await (await newsroom.open((await newsroom.share({ scope })).link)).content();
		expectNoLeak(answer);
		const shown = ['avatar', 'first_name', 'id', 'last_name', 'title'];
		expect(Object.keys(answer.body.data.item.user_created).sort()).toEqual(shown);
		await admin.need('PATCH', `/items/articles/${article}`, { user_created: null });
	});

	it('a visit’s token opens nothing on Directus’ own API', async () => {
		const { visitor } = await newsroom.open((await newsroom.share()).link);
		const paths = shownCollections.filter((name) => !name.startsWith('directus_')).map((name) => `/items/${name}`);
		for (const path of [...paths, '/files', `/assets/${newsroom.content.cover}`, '/users', '/users/me']) {
			const answer = await visitor.get(path);
			expect([path, answer.status]).toEqual([path, 403]);
			expectNoLeak(answer);
		}
		expect((await visitor.post('/graphql', { query: '{ articles { title } }' })).status).toBe(403);
	});

	it('a share cannot be opened to the API, and the answer says why', async () => {
		const { server, editor, content, client } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, api: true };
		const created = await server.api(editor.token).post('/share/api/shares', body);
		expect(created.status).toBe(400);
		expect(created.body.errors[0].message).toMatch(/"api".*licence/);
		const { id } = await newsroom.share();
		expect((await server.api(editor.token).patch(`/share/api/shares/${id}`, { api: true })).status).toBe(400);
	});

	it('a share that was open to the API under a licence is not, without one', async () => {
		const { server, share, open } = newsroom;
		const made = await share();
		await server.knex('sharing_shares').where({ id: made.id }).update({ api: true });
		const { visitor, content } = await open(made.link);
		expect((await content()).status).toBe(200);
		expect((await visitor.get('/items/articles')).status).toBe(403);
		expect((await visitor.get(`/assets/${newsroom.content.cover}`)).status).toBe(403);
	});

	it('no permission of ours is ever in a table', async () => {
		const { knex } = newsroom.server;
		const roles = (await knex('directus_roles').select('id')).map(({ id }) => id);
		const policies = (await knex('directus_policies').select('id')).map(({ id }) => id);
		for (const { role } of await knex('directus_access').whereNotNull('role')) expect(roles).toContain(role);
		for (const { policy } of await knex('directus_permissions')) expect(policies).toContain(policy);
		for (const id of [...roles, ...policies]) expect(id[14]).not.toBe('8');
	});
});
