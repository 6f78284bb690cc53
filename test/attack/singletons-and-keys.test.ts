import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	await newsroom.server.admin.need('PATCH', '/items/imprint', { bank_account: marker });
});
afterAll(() => newsroom?.server.stop());

async function openWith(input: object) {
	return newsroom.open((await newsroom.share({ api: true, ...input })).link);
}

/** Tries to share as the editor, whatever comes of it. */
function tryToShare(input: object) {
	const body = { role: newsroom.client, ...input };
	return newsroom.server.api(newsroom.editor.token).post('/share/api/shares', body);
}

describe('a share of a singleton', () => {
	it('shows it without a key, and not the fields that the role may not read', async () => {
		const rights = mayReadWith({ imprint: [{ fields: ['id', 'company'] }] });
		const { role } = await makeRole(newsroom.server.admin, 'No bank', rights);
		const { content, visitor } = await openWith({ collection: 'imprint', item: undefined, role });
		const answer = await content();
		expectNoLeak(answer);
		expect(answer.body.data.item.company).toBe('Newsroom Ltd');

		const native = await visitor.get('/items/imprint');
		expectNoLeak(native);
		expect(native.body.data.company).toBe('Newsroom Ltd');
		expect((await visitor.get('/items/imprint?fields=bank_account')).status).toBe(403);
		expect((await visitor.get('/items/articles')).status).toBe(403);
	});

	it('is not made for a key that it does not have, and a key is needed for all other collections', async () => {
		expect((await tryToShare({ collection: 'imprint', item: 99 })).status).toBe(403);
		for (const collection of ['articles', 'comments', 'categories', 'directus_files']) {
			expect((await tryToShare({ collection })).status).toBe(403);
			expect((await tryToShare({ collection, item: null })).status).toBe(403);
		}
	});

	it('shows the row that was shared, and no other that takes its place', async () => {
		const { knex } = newsroom.server;
		const { content } = await openWith({ collection: 'imprint', item: undefined });
		expect((await content()).body.data.item.company).toBe('Newsroom Ltd');
		const [row] = await knex('imprint');
		await knex('imprint').where({ id: row.id }).delete();
		await knex('imprint').insert({ ...row, id: row.id + 1, company: 'Another company' });
		const answer = await content();
		expect(answer.text).not.toContain('Another company');
		expect([403, 404]).toContain(answer.status);
	});
});

describe('a share of an item with', () => {
	it('an integer key shows that item and not those whose keys look alike', async () => {
		const { admin } = newsroom.server;
		const make = (id: number, text: string) => admin.need('POST', '/items/comments', { id, text });
		await make(77, 'Number 77');
		await make(777, marker);
		await make(7, marker);
		const opened = await openWith({ collection: 'comments', item: '77' });
		const answer = await opened.content();
		expectNoLeak(answer, await opened.visitor.get('/items/comments'));
		expect(answer.body.data.item.text).toBe('Number 77');
		for (const item of ['77.0', '7e1', '0x4D', ' 77', '77 ', '77;', '-77', '١', '77,7', '9'.repeat(30)]) {
			expect([item, (await tryToShare({ collection: 'comments', item })).status]).toEqual([item, 403]);
		}
	});

	it.each([
		'a.b',
		'a/b',
		'a?b=c',
		'a b%20c',
		"o'hara",
		'"quoted"',
		'%',
		'_',
		'*',
		'_in',
		'__proto__',
		'{"_neq":null}',
		'ünï',
	])('the key %j shows that item only', async (slug) => {
		const { admin } = newsroom.server;
		await admin.need('POST', '/items/categories', { slug, name: `Named ${slug}` });
		const opened = await openWith({ collection: 'categories', item: slug });
		const answer = await opened.content();
		expectNoLeak(answer);
		expect(answer.body.data.item.name).toBe(`Named ${slug}`);
		const native = await opened.visitor.get('/items/categories?limit=-1');
		expectNoLeak(native);
		expect(native.body.data).toHaveLength(1);
	});

	it.each([
		...['$NOW', '$NOW(-1 day)', '$CURRENT_USER', '$CURRENT_ROLE', '$CURRENT_ROLES'],
		...['null', 'NULL', 'true', 'false', 'undefined', '0'],
	])('the key %s, which means something else in a filter, shows at most that item', async (slug) => {
		const { admin } = newsroom.server;
		await admin.need('POST', '/items/categories', { slug, name: `Named ${slug}` });
		const created = await tryToShare({ collection: 'categories', item: slug, api: true });
		if (created.status !== 200) return;
		const opened = await newsroom.open(created.body.data.link);
		const answers = [await opened.content(), await opened.visitor.get('/items/categories?limit=-1')];
		expectNoLeak(...answers);
		for (const { text, status } of answers) {
			expect([200, 403]).toContain(status);
			expect(text).not.toMatch(/"(News|Politics)"/);
		}
	});

	it('a UUID shows it however the key is spelled, and no other', async () => {
		const { article } = newsroom.content;
		const upper = await tryToShare({ collection: 'articles', item: article.toUpperCase() });
		expect([200, 403]).toContain(upper.status);
		if (upper.status === 200) expect(upper.body.data.item).toBe(article);
		for (const item of [article.slice(0, -1), `${article}0`, article.replaceAll('-', ''), `{${article}}`]) {
			expect((await tryToShare({ collection: 'articles', item })).status).toBe(403);
		}
	});
});
