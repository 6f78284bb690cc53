import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoLeak } from '../support/newsroom/leaks.ts';
import { makeRole } from '../support/newsroom/people.ts';
import { mayReadWith } from '../support/newsroom/rules.ts';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { ApiClient } from '../support/api-client.ts';

let newsroom: Newsroom;
let visitor: ApiClient;

beforeAll(async () => {
	newsroom = await startNewsroom({ version: '11' });
	visitor = await enter();
});
afterAll(() => newsroom?.server.stop());

/** The token of a visit as Directus' own API sees it. */
async function enter(input: object = {}): Promise<ApiClient> {
	return (await newsroom.open((await newsroom.share({ api: true, ...input })).link)).visitor;
}

const asked = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

describe('a visit’s token on Directus’ own API', () => {
	it('lists exactly one row of the collection of the item', async () => {
		const alone = await enter({ scope: ['author', 'comments'] });
		const answer = await alone.get('/items/articles?fields=*&meta=*');
		expect(answer.body.data).toMatchObject([{ id: newsroom.content.article, title: 'The shared article' }]);
		expect(answer.body.meta).toEqual({ total_count: 1, filter_count: 1 });
		const counted = await alone.get('/items/articles?aggregate[count]=*');
		expect(Number(counted.body.data[0].count)).toBe(1);
	});

	it.each([
		['articles', 3],
		['authors', 2],
		['categories', 1],
		['tags', 1],
		['comments', 2],
		['replies', 1],
		['languages', 1],
		['quotes', 1],
		['galleries', 1],
		['articles_tags', 1],
		['articles_files', 1],
		['articles_translations', 1],
		['articles_blocks', 2],
		['galleries_files', 1],
	])('lists of "%s" only what hangs on the item', async (collection, rows) => {
		const answer = await visitor.get(`/items/${collection}?limit=-1&meta=*&fields=*`);
		expectNoLeak(answer);
		expect(answer.body.data).toHaveLength(rows);
		expect(answer.body.meta).toEqual({ total_count: rows, filter_count: rows });
	});

	it('lists and serves only the files of the scope', async () => {
		const { cover, galleryFile, blockFile, foreignFile } = newsroom.content;
		const answer = await visitor.get('/files?fields=*&limit=-1');
		expectNoLeak(answer);
		expect(answer.body.data.map(({ id }: { id: string }) => id).sort()).toEqual([cover, galleryFile, blockFile].sort());
		expect(answer.text).not.toMatch(/uploaded_by|filename_disk|folder/);
		expect((await visitor.get(`/assets/${cover}?width=2`)).headers['content-type']).toBe('image/png');
		for (const query of ['', '?width=2', '?download', '?key=system-small-cover']) {
			const refused = await visitor.get(`/assets/${foreignFile}${query}`);
			expect(refused.status).toBe(403);
			expectNoLeak(refused);
		}
		expect((await visitor.get(`/files/${foreignFile}`)).status).toBe(403);
	});

	it('reads no foreign row by its key', async () => {
		const { sibling } = newsroom.content;
		const paths = [
			`articles/${sibling}`,
			'authors/3',
			'tags/2',
			'categories/sports',
			'comments/3',
			'quotes/2',
			'imprint',
		];
		for (const path of paths) {
			const answer = await visitor.get(`/items/${path}`);
			expect([path, answer.status]).toEqual([path, 403]);
			expectNoLeak(answer);
		}
	});

	it.each([
		'/items/articles?fields=*.*.*.*',
		'/items/articles?fields=author.articles.title',
		'/items/articles?fields=category.articles.title,category.subcategories.name',
		'/items/articles?fields=tags.tags_id.articles.articles_id.title',
		'/items/articles?fields=parent.follow_ups.title',
		'/items/articles?fields=gallery.directus_files_id.uploaded_by.email',
		'/items/articles?fields=user_created.email',
		'/items/comments?fields=article.parent.follow_ups.title',
		'/items/authors?fields=*,articles.*',
		'/items/articles?search=MARKER',
		'/items/articles?export=json&fields=*.*&limit=-1',
		'/items/articles?export=csv&limit=-1',
		'/items/articles?limit=-1&deep[parent][follow_ups][_limit]=-1&fields=parent.follow_ups.*',
		'/items/articles?groupBy[]=title&aggregate[count]=*',
		'/items/articles?aggregate[max]=title&aggregate[min]=title',
		'/items/directus_users',
		'/items/directus_files',
		'/items/sharing_shares',
		'/files?fields=*.*.*',
	])('is shown nothing forbidden by GET %s', async (path) => {
		const answer = await visitor.get(path);
		expectNoLeak(answer);
		expect(answer.status).not.toBe(500);
		expect(answer.text).not.toContain('sibling');
		expect(answer.text).not.toContain('editor@');
	});

	it('lists nothing behind a row that the role may not read', async () => {
		const rules = {
			comments: [{ permissions: { status: { _eq: 'pending' } } }],
			articles_tags: [{ permissions: { id: { _lt: 0 } } }],
			articles_blocks: [{ permissions: { collection: { _eq: 'quotes' } } }],
		};
		const { role } = await makeRole(newsroom.server.admin, 'Little on the way', mayReadWith(rules));
		const limited = await enter({ role });
		const keys = async (collection: string) => ((await limited.get(`/items/${collection}`)).body.data ?? []).length;
		expect([await keys('comments'), await keys('replies')]).toEqual([1, 0]);
		expect([await keys('articles_tags'), await keys('tags')]).toEqual([0, 0]);
		expect([await keys('articles_blocks'), await keys('quotes'), await keys('galleries')]).toEqual([1, 1, 0]);
		expect((await limited.get(`/assets/${newsroom.content.blockFile}`)).status).toBe(403);
	});

	it('may ask with SEARCH as with GET, and no more', async () => {
		const query = { fields: ['*', 'author.*'], filter: { title: { _contains: 'article' } }, limit: -1 };
		const answer = await visitor.raw('SEARCH', '/items/articles', { body: { query } });
		expect(answer.body.data).toHaveLength(2);
		expectNoLeak(answer);
	});

	it('is refused for a share that is not open to the API', async () => {
		const closed = await enter({ api: false });
		const answer = await closed.get('/items/articles');
		expect(answer.status).toBe(403);
		expectNoLeak(answer);
	});
});

/** A filter is an oracle: what it may not look at must not change the answer. */
describe('a filter of a visitor’s own', () => {
	const guesses: [string, (guess: string) => string][] = [
		['siblings', (guess) => `/items/articles?${asked({ parent: { follow_ups: { title: { _contains: guess } } } })}`],
		[
			'siblings, from a comment',
			(guess) => `/items/comments?${asked({ article: { parent: { follow_ups: { title: { _contains: guess } } } } })}`,
		],
		[
			'siblings, with _some',
			(guess) =>
				`/items/articles?${asked({ follow_ups: { _some: { parent: { follow_ups: { title: { _contains: guess } } } } } })}`,
		],
		[
			'siblings, in a related list',
			(guess) =>
				`/items/articles?fields=comments.text&deep=${encodeURIComponent(
					JSON.stringify({
						comments: { _filter: { article: { parent: { follow_ups: { title: { _contains: guess } } } } } },
					}),
				)}`,
		],
		[
			'siblings, in a count',
			(guess) =>
				`/items/articles?aggregate[count]=*&${asked({ parent: { follow_ups: { title: { _contains: guess } } } })}`,
		],
	];

	it.each(guesses)('tells nothing of %s outside of the share', async (_, path) => {
		const right = await visitor.get(path('MARKER'));
		const wrong = await visitor.get(path('NO-SUCH-TEXT'));
		expect([right.status, right.body.data]).toEqual([wrong.status, wrong.body.data]);
	});

	it.each([
		[
			'a filter',
			(guess: string) => `{ articles(filter: {parent: {follow_ups: {title: {_contains: "${guess}"}}}}) { id } }`,
		],
		[
			'a filter with _some',
			(guess: string) =>
				`{ articles(filter: {parent: {follow_ups: {_some: {title: {_contains: "${guess}"}}}}}) { id } }`,
		],
		[
			'a filter in a list',
			(guess: string) =>
				`{ articles { comments(filter: {article: {parent: {follow_ups: {title: {_contains: "${guess}"}}}}}) { id } } }`,
		],
		[
			'a count',
			(guess: string) =>
				`{ articles_aggregated(filter: {parent: {follow_ups: {title: {_contains: "${guess}"}}}}) { count { id } } }`,
		],
	])('tells nothing of siblings in GraphQL (%s)', async (_, query) => {
		const right = await visitor.post('/graphql', { query: query('MARKER') });
		const wrong = await visitor.post('/graphql', { query: query('NO-SUCH-TEXT') });
		expect([right.status, right.body.data]).toEqual([wrong.status, wrong.body.data]);
	});

	it('tells nothing of the parent of a category that is not in the share', async () => {
		const path = (guess: string) => `/items/articles?${asked({ category: { parent: { name: { _eq: guess } } } })}`;
		const right = await visitor.get(path('News'));
		const wrong = await visitor.get(path('Olds'));
		expect([right.status, right.body.data]).toEqual([wrong.status, wrong.body.data]);
	});

	it.each([
		['joined', (guess: string) => ({ comments: { text: { _contains: guess } } })],
		['_some', (guess: string) => ({ comments: { _some: { text: { _contains: guess } } } })],
		['_none', (guess: string) => ({ comments: { _none: { text: { _contains: guess } } } })],
		['a count', (guess: string) => ({ 'count(comments)': { _gte: guess === 'Second' ? 2 : 3 } })],
	])('tells nothing of related rows that the role may not read (%s)', async (_, filter) => {
		const comments = [{ permissions: { status: { _eq: 'approved' } } }];
		const { role } = await makeRole(newsroom.server.admin, 'Approved comments', mayReadWith({ comments }));
		const limited = await enter({ role });
		const seen = await limited.get('/items/comments');
		expect(seen.body.data).toHaveLength(1);

		const right = await limited.get(`/items/articles?${asked({ _and: [filter('Second')] })}`);
		const wrong = await limited.get(`/items/articles?${asked({ _and: [filter('Tenth')] })}`);
		expect([right.status, right.body.data]).toEqual([wrong.status, wrong.body.data]);
	});

	it('is of use on the fields that are shown', async () => {
		const found = await visitor.get(`/items/comments?${asked({ status: { _eq: 'approved' } })}&sort=-text`);
		expect(found.body.data).toMatchObject([{ text: 'First comment' }]);
		expect((await visitor.get(`/items/tags?search=Shared`)).body.data).toHaveLength(1);
	});
});
