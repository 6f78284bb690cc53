import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { marker } from '../support/newsroom/content.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';

let newsroom: Newsroom;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
});
afterAll(() => newsroom?.server.stop());

async function openScope(scope: unknown, item = newsroom.content.article) {
	return newsroom.open((await newsroom.share({ scope, item })).link);
}

describe('a scope that the owner chose', () => {
	it('is the item alone where it names no relation', async () => {
		const opened = await openScope([]);
		const { body, text } = await opened.content();
		expect(body.data.item.title).toBe('The shared article');
		for (const hidden of ['Ada Author', 'First comment', 'Shared tag', 'The cover', 'Politics', 'Parent article']) {
			expect(text).not.toContain(hidden);
		}
		expect((await opened.asset(newsroom.content.cover)).status).toBe(403);
		expect((await opened.visitor.get(`${opened.path}/content/comments`)).status).toBe(403);
	});

	it('shows no other field than those that it names', async () => {
		const opened = await openScope({ paths: ['author', 'comments'], fields: { '': ['title'], author: ['name'] } });
		const { item } = (await opened.content()).body.data;
		expect(item.title).toBe('The shared article');
		expect(item.author).toEqual({ name: 'Ada Author' });
		expect(Object.keys(item).sort()).toEqual(['author', 'comments', 'title']);
	});

	it('stops where it stops', async () => {
		const { text } = await (await openScope(['comments'])).content();
		expect(text).toContain('First comment');
		expect(text).not.toContain('A reply');
		expect(text).not.toContain('Carl Commenter');
	});

	it.each([
		['author.articles.title', 'author.articles.title'],
		['internal_notes', 'internal_notes'],
		['user_created.role', 'user_created.role'],
		['user_created.tokens', 'user_created.tokens'],
		['cover.folder', 'cover.folder'],
		['blocks.item', 'blocks.item'],
		['blocks.item:articles', 'blocks.item:articles'],
		['$FOLLOW(articles,author)', '$FOLLOW'],
		['comments..replies', 'comments.'],
		['.comments', '.comments'],
		['comments.', 'comments.'],
		['__proto__', '__proto__'],
		['constructor.prototype', 'constructor'],
		['*', '*'],
		['comments.article', 'comments.article'],
	])('is refused by name where it leads along "%s"', async (path, named) => {
		const { server, editor, content, client } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, scope: [path] };
		const answer = await server.api(editor.token).post('/share/api/shares', body);
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0].message).toContain(named);
	});

	it.each([
		[{ '': ['pin'] }, 'pin'],
		[{ '': ['token'] }, 'token'],
		[{ '': ['*'] }, '*'],
		[{ '': ['comments'] }, 'comments'],
		[{ '': ['author.email'] }, 'author.email'],
		[{ user_created: ['email'] }, 'email'],
		[{ user_created: ['password'] }, 'password'],
		[{ cover: ['filename_disk'] }, 'filename_disk'],
		[{ '': ['__proto__'] }, '__proto__'],
		[{ '': ['count(comments)'] }, 'count(comments)'],
	])('is refused by name where it shows the fields %j', async (fields, named) => {
		const { server, editor, content, client } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, scope: { paths: [], fields } };
		const answer = await server.api(editor.token).post('/share/api/shares', body);
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0].message).toContain(named);
	});

	it.each([
		['text', 'comments'],
		['a number', 3],
		['true', true],
		['a list of lists', [['comments']]],
		['a list of null', [null]],
		['an object for paths', { paths: { 0: 'comments' } }],
		['unknown keys', { paths: [], positions: { '': ['title'] } }],
		['what it would be stored as', { chosen: 0, isDefault: false, positions: { '': ['pin'] } }],
		['fields that are no list', { fields: { '': 'title' } }],
		['600 relations', Array.from({ length: 600 }, () => 'comments')],
		['a relation of 10,000 steps', [Array.from({ length: 10_000 }, () => 'parent').join('.')]],
		['a relation of 40 steps', [Array.from({ length: 40 }, () => 'parent').join('.')]],
	])('is refused where it is %s', async (_, scope) => {
		const { server, editor, content, client } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, scope };
		const answer = await server.api(editor.token).post('/share/api/shares', body);
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0].message).toMatch(/scope/);
	});

	it('is refused in the same way when it is changed, and the share stays as it was', async () => {
		const { server, editor, share, open } = newsroom;
		const made = await share({ scope: ['author'] });
		const answer = await server
			.api(editor.token)
			.patch(`/share/api/shares/${made.id}`, { scope: ['author', 'nowhere'] });
		expect(answer.status).toBe(400);
		expect((await (await open(made.link)).content()).body.data.item.author).toMatchObject({ name: 'Ada Author' });
	});

	it('that is narrowed takes away at the next request what a running visit saw', async () => {
		const { server, editor, share, open, content } = newsroom;
		const made = await share();
		const opened = await open(made.link);
		expect((await opened.content()).text).toContain('First comment');
		expect((await opened.asset(content.cover)).status).toBe(200);

		await server.api(editor.token).need('PATCH', `/share/api/shares/${made.id}`, { scope: ['author'] });
		expect((await opened.content()).text).not.toContain('First comment');
		expect((await opened.asset(content.cover)).status).toBe(403);
		expect((await opened.visitor.get(`${opened.path}/content/comments`)).status).toBe(403);
	});
});

describe('a relation from a collection to itself', () => {
	it('is walked up only as far as chosen', async () => {
		const { followUp } = newsroom.content;
		const one = await (await openScope(['parent'], followUp)).content();
		expect(one.body.data.item.parent).toMatchObject({ title: 'The shared article' });
		expect(one.text).not.toContain('Parent article');
		expectNoLeak(one);

		const two = await (await openScope(['parent.parent'], followUp)).content();
		expect(two.body.data.item.parent.parent).toMatchObject({ title: 'Parent article' });
		expectNoLeak(two);
	});

	it('is walked down only as far as chosen', async () => {
		const { admin } = newsroom.server;
		const { article, followUp } = newsroom.content;
		await admin.need('POST', '/items/articles', { title: 'Third generation', parent: followUp });
		const one = await (await openScope(['follow_ups'])).content();
		expect(one.body.data.item.follow_ups).toMatchObject([{ title: 'A follow-up' }]);
		expect(one.text).not.toContain('Third generation');
		expect(one.text).not.toContain('Parent article');

		const two = await (await openScope(['follow_ups.follow_ups'], article)).content();
		expect(two.body.data.item.follow_ups[0].follow_ups).toMatchObject([{ title: 'Third generation' }]);
	});

	it('leads to no siblings unless the owner names the way down again', async () => {
		const up = await openScope(['parent', 'follow_ups']);
		expectNoLeak(await up.content(), await up.visitor.get(`${up.path}/content/follow_ups`));

		const around = await (await openScope(['parent.follow_ups'])).content();
		expect(around.text).toContain(`${marker} sibling article`);
	});

	it('cannot be chosen back along the way that it came', async () => {
		const { server, editor, content, client } = newsroom;
		const body = { collection: 'articles', item: content.article, role: client, scope: ['follow_ups.parent'] };
		expect((await server.api(editor.token).post('/share/api/shares', body)).status).toBe(400);
	});

	it('does not hang on an item that is its own parent', async () => {
		const { admin } = newsroom.server;
		const item = await admin.need('POST', '/items/articles', { title: 'Its own parent' });
		await admin.need('PATCH', `/items/articles/${item.id}`, { parent: item.id });
		const answer = await (await openScope(['parent.parent.parent', 'follow_ups.follow_ups'], item.id)).content();
		expect(answer.body.data.item.parent.parent.parent).toMatchObject({ title: 'Its own parent' });
		expectNoLeak(answer);
	});
});
