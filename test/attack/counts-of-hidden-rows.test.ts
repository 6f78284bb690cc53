import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRole } from '../support/newsroom/people.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

/** The role may read published comments alone; more of others must change no answer. */
const published = { status: { _eq: 'published' } };

let newsroom: Newsroom;
let visitor: ApiClient;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	const { role } = await makeRole(
		newsroom.server.admin,
		'Published comments',
		mayReadWith({ comments: [{ permissions: published }] }),
	);
	visitor = (await newsroom.open((await newsroom.share({ api: true, role })).link)).visitor;
});
afterAll(() => newsroom?.server.stop());

const asked = [
	'/items/articles?fields=count(comments)',
	'/items/articles?fields=title,author.count(articles)',
	'/items/comments?fields=text,count(replies)',
	'/items/comments?fields=article.count(comments)',
	'/items/articles?alias[n]=count(comments)&fields=n',
	'/items/authors?aggregate[count]=*',
	'/items/authors?aggregate[count]=id',
	'/items/authors?aggregate[countAll]=*',
	'/items/authors?aggregate[sum]=id',
	'/items/authors?aggregate[avg]=id',
	'/items/authors?groupBy[]=name&aggregate[count]=*',
	'/items/tags?aggregate[count]=*',
	'/items/tags?groupBy[]=label&aggregate[sum]=id',
];
const graphql = [
	'{ articles { title comments_func { count } } }',
	'{ articles { author { articles_func { count } } } }',
	'{ authors_aggregated { count { id } } }',
	'{ authors_aggregated { countAll } }',
	'{ authors_aggregated(groupBy: ["name"]) { group count { id } } }',
	'{ authors_aggregated { sum { id } avg { id } } }',
];

describe('the number of rows that nobody was shown', () => {
	it.each(asked)('is not told by GET %s', async (path) => {
		const answer = await visitor.get(path);
		expect([path, answer.status]).toEqual([path, expect.toBeOneOf([400, 403])]);
	});

	it.each(graphql)('is not told by %s', async (query) => {
		const { body } = await visitor.post('/graphql', { query });
		expect(body.errors).toBeDefined();
		expect(JSON.stringify(body.data ?? null)).not.toMatch(/"count|"sum|"avg/);
	});

	it('is in no number that may be asked for', async () => {
		const paths = [
			'/items/comments?aggregate[countDistinct]=id',
			'/items/comments?meta=*&limit=1',
			'/items/authors?aggregate[countDistinct]=id',
			'/items/authors?aggregate[max]=name&aggregate[min]=name',
			'/items/authors?groupBy[]=name',
			'/items/authors?meta=*&limit=1',
			'/items/tags?meta=*&limit=1',
		];
		const numbers = async () => Promise.all(paths.map(async (path) => (await visitor.get(path)).text));
		const before = await numbers();
		for (const text of before) expect(text).toContain('"data"');
		const { article, author } = newsroom.content;
		await newsroom.server.admin.need('POST', '/items/comments', [
			{ text: 'A draft', status: 'draft', article, author },
			{ text: 'Another', status: 'draft', article, author },
		]);
		expect(await numbers()).toEqual(before);
	});
});
