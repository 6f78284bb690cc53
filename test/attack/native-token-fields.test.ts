import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makePolicy, makeRole } from '../support/newsroom/people.ts';
import { marker } from '../support/newsroom/content.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

let newsroom: Newsroom;
let visitor: ApiClient;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { admin } = newsroom.server;
	const { article, author, comment } = newsroom.content;
	await admin.need('PATCH', `/items/articles/${article}`, { internal_notes: marker, pin: marker, token: marker });
	await admin.need('PATCH', `/items/authors/${author}`, { email: marker });
	await admin.need('PATCH', `/items/comments/${comment}`, { visitor_email: marker });

	const rules = {
		articles: [{ fields: ['id', 'title', 'pin', 'token', 'author', 'comments', 'parent', 'follow_ups'] }],
		authors: [{ fields: ['id', 'name'] }],
		comments: [{ fields: ['id', 'text', 'status', 'author', 'article'] }],
	};
	const { role } = await makeRole(admin, 'Few fields', mayReadWith(rules));
	visitor = await enter({ role });
});
afterAll(() => newsroom?.server.stop());

async function enter(input: object): Promise<ApiClient> {
	return (await newsroom.open((await newsroom.share({ api: true, ...input })).link)).visitor;
}

const json = (value: object) => encodeURIComponent(JSON.stringify(value));

describe('a field that the share does not show', () => {
	it.each([
		'fields=internal_notes',
		'fields=author.email',
		'fields=comments.visitor_email',
		'fields=comments.author.email',
		'fields=pin',
		'fields=token',
		'fields=year(internal_notes)',
		'fields=count(internal_notes)',
		'fields=json(internal_notes, a)',
		'sort=internal_notes',
		'sort=-author.email',
		'sort=comments.visitor_email',
		'sort=token',
		`filter=${json({ internal_notes: { _starts_with: 'M' } })}`,
		`filter=${json({ _or: [{ internal_notes: { _null: true } }, { title: { _nnull: true } }] })}`,
		`filter=${json({ author: { email: { _contains: 'M' } } })}`,
		`filter=${json({ comments: { visitor_email: { _contains: 'M' } } })}`,
		`filter=${json({ comments: { _some: { visitor_email: { _contains: 'M' } } } })}`,
		`filter=${json({ comments: { _none: { visitor_email: { _contains: 'M' } } } })}`,
		`filter=${json({ '$FOLLOW(comments,article)': { visitor_email: { _contains: 'M' } } })}`,
		`filter=${json({ token: { _starts_with: 'M' } })}`,
		`filter=${json({ pin: { _nnull: true } })}`,
		`filter=${json({ tags: { tags_id: { label: { _contains: 'S' } } } })}`,
		'alias[x]=internal_notes&fields=x',
		'alias[author]=internal_notes&fields=author',
		`deep=${json({ comments: { _filter: { visitor_email: { _contains: 'M' } } } })}&fields=comments.text`,
		`deep=${json({ comments: { _sort: ['visitor_email'] } })}&fields=comments.text`,
		`deep=${json({ comments: { _alias: { x: 'visitor_email' } } })}&fields=comments.x`,
		`deep=${json({ comments: { _aggregate: { max: ['visitor_email'] } } })}&fields=comments.text`,
		'aggregate[max]=internal_notes',
		'aggregate[min]=internal_notes',
		'aggregate[count]=internal_notes',
		'aggregate[countDistinct]=internal_notes',
		'aggregate[sum]=token',
		'groupBy[]=internal_notes',
		'groupBy[]=year(internal_notes)&aggregate[count]=*',
		'groupBy[]=author.email&aggregate[count]=*',
		'export=csv&fields=internal_notes',
		'export=json&fields=title,author.email',
		`fields=title&meta=*&filter=${json({ internal_notes: { _nnull: true } })}`,
	])('cannot be asked for with %s', async (query) => {
		const answer = await visitor.get(`/items/articles?${query}`);
		expectNoLeak(answer);
		expect([query, answer.status]).toEqual([query, expect.toBeOneOf([400, 403])]);
	});

	it('is in no answer to a wildcard, an export or a single read', async () => {
		const { article } = newsroom.content;
		for (const path of [
			'?fields=*',
			'?fields=*.*.*.*',
			`/${article}?fields=*.*`,
			'?export=csv',
			'?export=xml&fields=*.*',
		]) {
			const answer = await visitor.get(`/items/articles${path}`);
			expect(answer.status).toBe(200);
			expectNoLeak(answer);
			expect(answer.text).not.toMatch(/internal_notes|email|"pin"|"token"|argon2/);
		}
	});

	it('is not searched', async () => {
		for (const collection of ['articles', 'authors', 'comments']) {
			const answer = await visitor.get(`/items/${collection}?search=${marker}&meta=*`);
			expect(answer.body.data).toEqual([]);
			expect(answer.body.meta.filter_count).toBe(0);
		}
	});
});

describe('a field that is shown of the item but not of its parent', () => {
	let inside: ApiClient;

	beforeAll(async () => {
		const { admin } = newsroom.server;
		const { article } = newsroom.content;
		const own = await admin.need('GET', `/items/articles/${article}?fields=parent`);
		await admin.need('PATCH', `/items/articles/${own.parent}`, { internal_notes: 'zzz-of-the-parent' });
		await admin.need('PATCH', `/items/articles/${article}`, { internal_notes: 'Shown' });
		const fields = { '': ['id', 'title', 'internal_notes'], parent: ['id', 'title'] };
		inside = await enter({ scope: { paths: ['parent'], fields } });
	});

	it('is null where it may not be read', async () => {
		const { body } = await inside.get('/items/articles?fields=title,internal_notes&sort=title');
		expect(body.data).toEqual([
			{ title: 'Parent article', internal_notes: null },
			{ title: 'The shared article', internal_notes: 'Shown' },
		]);
	});

	it.each([
		['a filter', (guess: string) => `filter=${json({ internal_notes: { _contains: guess } })}&fields=title`],
		['a search', (guess: string) => `search=${guess}&fields=title`],
		[
			'a filter that counts',
			(guess: string) => `filter=${json({ internal_notes: { _contains: guess } })}&aggregate[count]=*`,
		],
		[
			'a filter through the relation',
			(guess: string) => `filter=${json({ parent: { internal_notes: { _contains: guess } } })}&fields=title`,
		],
	])('is not found by %s', async (_, query) => {
		const right = await inside.get(`/items/articles?${query('of-the-parent')}`);
		const wrong = await inside.get(`/items/articles?${query('no-such-text')}`);
		expect([right.status, right.body.data]).toEqual([wrong.status, wrong.body.data]);
	});

	it('does not order the rows', async () => {
		const up = await inside.get('/items/articles?fields=title&sort=internal_notes');
		const down = await inside.get('/items/articles?fields=title&sort=-internal_notes');
		expect([up.status, up.body.data]).toEqual([down.status, down.body.data]);
	});

	it.each([
		'aggregate[max]=internal_notes',
		'groupBy[]=internal_notes&aggregate[count]=*',
		'groupBy[]=internal_notes',
		'alias[x]=internal_notes&fields=x',
		'fields=parent.internal_notes',
		'export=csv',
	])('is not told by %s', async (query) => {
		expect((await inside.get(`/items/articles?${query}`)).text).not.toContain('of-the-parent');
	});
});

describe('a field of which two policies show different rows', () => {
	it('is null in the rows where it may not be read, even if it is a reference', async () => {
		const { admin } = newsroom.server;
		const comments = [
			{ fields: ['id', 'text', 'status', 'author'], permissions: { status: { _eq: 'approved' } } },
			{ fields: ['id', 'status'], permissions: { status: { _eq: 'pending' } } },
		];
		const { role } = await makeRole(admin, 'Two rules', mayReadWith({ comments: [] }));
		for (const rule of comments) {
			const policy = await makePolicy(admin, 'One rule', [{ collection: 'comments', ...rule }]);
			await admin.need('POST', '/access', { role, policy });
		}
		const limited = await enter({ role });
		const { body } = await limited.get('/items/comments?fields=status,text,author&sort=status');
		expect(body.data).toMatchObject([
			{ status: 'approved', text: 'First comment' },
			{ status: 'pending', text: null, author: null },
		]);
		const opened = await newsroom.open((await newsroom.share({ role })).link);
		const { text } = await opened.content();
		expect(text).toContain('First comment');
		expect(text).not.toContain('Second comment');
	});
});
