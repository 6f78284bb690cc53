import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole, makeUser } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith, replaceRules, type Rule } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import { mayShareArticles } from '../support/newsroom/plain-rights.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

async function openWith(input: object = {}) {
	return newsroom.open((await newsroom.share(input)).link);
}

/** A visit of a share whose role may read only these rows of some collections. */
async function openForRole(rules: Record<string, Rule[]>, input: object = {}) {
	const { role } = await makeRole(newsroom.server.admin, 'Limited', mayReadWith(rules));
	return openWith({ ...input, role });
}

/** A visit of a share whose owner may read only these rows of some collections. */
async function openForOwner(rules: Record<string, Rule[]>, input: object = {}) {
	const { admin } = newsroom.server;
	const { role } = await makeRole(admin, 'Limited owners', [...mayReadWith(rules), ...mayShareArticles]);
	const owner = await makeUser(admin, role);
	return newsroom.open((await newsroom.share(input, owner)).link);
}

describe('the rows that a share shows', () => {
	it.each([
		['comments', 2],
		['comments.replies', 1],
		['tags', 1],
		['gallery', 1],
		['translations', 1],
		['blocks', 2],
		['blocks.item:galleries.images', 1],
		['follow_ups', 1],
	])('are in the list "%s" only those that hang on the item', async (path, total) => {
		const opened = await openWith();
		const answer = await opened.visitor.get(`${opened.path}/content/${path}`);
		expectNoLeak(answer);
		expect(answer.body.meta.total).toBe(total);
		expect(answer.body.data).toHaveLength(total);
	});

	it.each([
		'author',
		'author.articles',
		'category.articles',
		'category.subcategories',
		'category.parent.subcategories',
		'tags.tags_id.articles',
		'parent.follow_ups',
		'comments.article',
		'comments.article.comments',
		'user_created.articles',
		'$FOLLOW(articles,author)',
		'author.$FOLLOW(articles,author)',
		'blocks.item',
		'blocks.item:articles',
		'blocks.item:directus_users',
		'__proto__',
		'constructor',
		'%00',
		'comments/../../articles',
	])('cannot be asked for along "%s", which the share does not include', async (path) => {
		const opened = await openWith();
		const answer = await opened.visitor.get(`${opened.path}/content/${encodeURIComponent(path)}`);
		expectNoLeak(answer);
		expect([403, 404]).toContain(answer.status);
		expect(answer.body.data).toBeUndefined();
	});

	it('stay the same whatever query is sent along', async () => {
		const opened = await openWith();
		const plain = await opened.content();
		const queries = [
			'fields=*.*.*',
			'fields[]=author.articles.title',
			`filter=${encodeURIComponent('{"_or":[{"id":{"_nnull":true}}]}')}`,
			'search=MARKER',
			'sort=-internal_notes',
			'deep[comments][_limit]=0',
			'alias[x]=internal_notes',
			'aggregate[max]=title',
			'groupBy=title',
			'export=json',
			'meta=*',
			'limit=-1&page=2',
		];
		for (const query of queries) {
			const answer = await opened.visitor.get(`${opened.path}/content?${query}`);
			expect(answer.body).toEqual(plain.body);
			const list = await opened.visitor.get(`${opened.path}/content/comments?${query}`);
			expect(list.status).toBe(400);
			expectNoLeak(answer, list);
		}
	});

	it('cannot be reached as another item by its key', async () => {
		const opened = await openWith();
		const { sibling } = newsroom.content;
		for (const path of [`content/${sibling}`, `content/articles/${sibling}`, `content?item=${sibling}`]) {
			expectNoLeak(await opened.visitor.get(`${opened.path}/${path}`));
		}
	});

	it('are not mistaken for rows of another collection with the same key, behind many-to-any', async () => {
		const { admin } = newsroom.server;
		const quote = await admin.need('POST', '/items/quotes', { id: 900, quote: 'Shown' });
		await admin.need('POST', '/items/galleries', { id: 900, caption: marker });
		const blocks = [{ collection: 'quotes', item: String(quote.id) }];
		const item = await admin.need('POST', '/items/articles', { title: 'Blocks', blocks });

		const answer = await (await openWith({ item: item.id })).content();
		expectNoLeak(answer);
		expect(answer.body.data.item.blocks).toMatchObject([{ collection: 'quotes', item: { quote: 'Shown' } }]);
	});

	it('of a category are not the rows of its parent or of its siblings', async () => {
		const opened = await openWith({ collection: 'categories', item: 'news', scope: ['articles'] });
		const answer = await opened.content();
		expectNoLeak(answer);
		expect(answer.body.data.item).toMatchObject({ name: 'News', articles: [] });
	});
});

describe.each([
	['role', openForRole],
	['owner', openForOwner],
])('a row on the way that the %s may not read', (_, openFor) => {
	it('reveals no rows behind it', async () => {
		const { visitor, path, content } = await openFor({ comments: [{ permissions: { status: { _eq: 'pending' } } }] });
		const { body, text } = await content();
		expect(body.data.item.comments).toMatchObject([{ text: 'Second comment', replies: [] }]);
		expect(text).not.toContain('A reply');
		expect((await visitor.get(`${path}/content/comments.replies`)).body).toMatchObject({
			data: [],
			meta: { total: 0 },
		});
	});

	it('reveals no list in which the item itself is', async () => {
		const hidden = { authors: [{ permissions: { name: { _eq: 'Nobody' } } }] };
		const { visitor, path, content } = await openFor(hidden, { scope: ['author.articles'] });
		expect((await content()).body.data.item).toMatchObject({ title: 'The shared article', author: null });
		const { status, body } = await visitor.get(`${path}/content/author.articles`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ data: [], meta: { total: 0 } });
	});

	it('leaves a list there that lies behind rows which it may read', async () => {
		const readable = { authors: [{ permissions: { name: { _eq: 'Ada Author' }, articles: { _some: {} } } }] };
		const { visitor, path } = await openFor(readable, { scope: ['author.articles'] });
		const { body } = await visitor.get(`${path}/content/author.articles`);
		expect(body.data.map(({ title }: { title: string }) => title)).toContain('The shared article');
		expect(body.meta.total).toBe(body.data.length);
	});

	it('hides the far side of a junction', async () => {
		const none = { permissions: { id: { _lt: 0 } } };
		const opened = await openFor({ articles_tags: [none], articles_files: [none], articles_blocks: [none] });
		const { body, text } = await opened.content();
		expect(body.data.item).toMatchObject({ tags: [], gallery: [], blocks: [] });
		for (const hidden of ['Shared tag', 'In the gallery', 'A quoted sentence', 'In the block']) {
			expect(text).not.toContain(hidden);
		}
		expect((await opened.asset(newsroom.content.galleryFile)).status).toBe(403);
		expect((await opened.asset(newsroom.content.blockFile)).status).toBe(403);
	});

	it('hides what lies behind many-to-any', async () => {
		const opened = await openFor({ galleries: [{ permissions: { caption: { _eq: 'other' } } }] });
		const { text, body } = await opened.content();
		expect(text).not.toContain('In the block');
		expect(body.data.item.blocks).toMatchObject([{ collection: 'quotes' }, { collection: 'galleries', item: null }]);
		expect((await opened.asset(newsroom.content.blockFile)).status).toBe(403);
	});

	it('is not walked through where the relation itself may not be read', async () => {
		const { content, visitor, path } = await openFor({ articles: [{ fields: ['id', 'title', 'tags'] }] });
		const { body, text } = await content();
		expect(body.data.item).toMatchObject({ title: 'The shared article', tags: [{ tags_id: { label: 'Shared tag' } }] });
		for (const hidden of ['Ada Author', 'First comment', 'The cover', 'Politics']) expect(text).not.toContain(hidden);
		expect((await visitor.get(`${path}/content/comments`)).text).not.toContain('First comment');
	});
});

describe('an item that the role may not read', () => {
	it('shows nothing that hangs on it either', async () => {
		const others = { permissions: { id: { _neq: newsroom.content.article } } };
		const { role, policy } = await makeRole(newsroom.server.admin, 'Limited later', mayReadWith({}));
		const share = await newsroom.share({ role });
		const { content, visitor, path, asset } = await newsroom.open(share.link);
		await replaceRules(newsroom.server.admin, policy, 'articles', [others]);
		await expect(newsroom.open(share.link)).rejects.toThrow('SHARE_SHOWS_NOTHING');
		expect((await content()).status).toBe(403);
		expect((await visitor.get(`${path}/content/comments`)).text).not.toContain('First comment');
		for (const file of [newsroom.content.cover, newsroom.content.galleryFile, newsroom.content.textFile]) {
			expect((await asset(file)).status).toBe(403);
		}
	});
});
