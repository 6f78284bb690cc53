import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../support/scope/newsroom-rows.ts';
import { readContent, readList } from '../../../src/scope/content.ts';
import { readerOf } from '../../support/scope/readers.ts';
import type { Project } from '../../support/scope/stored-rows.ts';

const firstPage = { page: 1, limit: 10 };

function withComments(count: number, more: Record<string, unknown> = {}): Project {
	const project = newsroomRows();
	project.rows['comments'] = Array.from({ length: count }, (_, at) => ({
		id: at + 1,
		text: `Comment ${at + 1}`,
		kind: 'open',
		status: 'approved',
		article: 1,
		author: null,
		reply_to: null,
		...more,
	}));
	return project;
}

function list(
	path: string,
	page = firstPage,
	changes: Parameters<typeof newsroomPlan>[0] = {},
	project = newsroomRows(),
) {
	return readList(newsroomPlan(changes), memoryReader(project), path, page);
}

describe('the lists on the item’s page', () => {
	const plan = newsroomPlan({ choice: { paths: ['comments.replies'] } });

	it('hold up to a hundred rows, and say how many there are', async () => {
		const full = await readContent(plan, memoryReader(withComments(100)));
		expect(full?.item['comments']).toHaveLength(100);
		expect(full?.lists['comments']).toEqual({ collection: 'comments', total: 100, limit: 100, more: false });

		const over = await readContent(plan, memoryReader(withComments(130)));
		expect(over?.item['comments']).toHaveLength(100);
		expect(over?.lists['comments']).toEqual({ collection: 'comments', total: 130, limit: 100, more: true });
	});

	it('hold up to a thousand rows below other lists, for all of them together', async () => {
		const project = withComments(2);
		const replies = withComments(1100, { article: null }).rows['comments'] ?? [];
		project.rows['comments']?.push(...replies.map((row, at) => ({ ...row, id: at + 10, reply_to: 1 + (at % 2) })));
		const found = await readContent(plan, memoryReader(project));
		const comments = found?.item['comments'] as { replies: unknown[] }[];
		expect(comments.map(({ replies }) => replies.length)).toEqual([500, 500]);
		expect(found?.lists['comments.replies']).toEqual({ collection: 'comments', total: null, limit: 1000, more: true });
	});

	it('are empty lists where there is nothing', async () => {
		const found = await readContent(plan, memoryReader(withComments(0)));
		expect(found?.item['comments']).toEqual([]);
		expect(found?.lists['comments']).toMatchObject({ total: 0, more: false });
	});
});

describe('one related list', () => {
	it('is read by page, in its order', async () => {
		const pages = [];
		for (const page of [1, 2, 3]) pages.push(await list('comments', { page, limit: 2 }, {}, withComments(5)));
		expect(pages.map((one) => one?.total)).toEqual([5, 5, 5]);
		expect(pages.map((one) => one?.rows.map((row) => row['id']))).toEqual([[1, 2], [3, 4], [5]]);
		expect((await list('comments', { page: 9, limit: 2 }, {}, withComments(5)))?.rows).toEqual([]);
	});

	it('has what hangs on its rows', async () => {
		expect((await list('comments'))?.rows[0]).toMatchObject({
			author: { name: 'Bob' },
			replies: [{ text: 'Comment 13' }],
		});
	});

	it('below another one, or behind many-to-any, has the rows of this item only', async () => {
		expect((await list('comments.replies'))?.rows.map((row) => row['id'])).toEqual([13, 14]);
		const choice = { paths: ['blocks.item:quotes.source.comments'] };
		const behind = await list('blocks.item:quotes.source.comments', firstPage, { choice });
		expect(behind?.rows.map((row) => row['id'])).toEqual([11, 14, 21]);
	});

	it('counts and lists only what may be read', async () => {
		const role = readerOf({ articles: '*', comments: [{ permissions: { kind: { _eq: 'open' } } }] });
		const found = await list('comments', firstPage, { role });
		expect([found?.total, found?.rows.map((row) => row['id'])]).toEqual([1, [11]]);
		const behind = await list('comments.replies', firstPage, { role });
		expect([behind?.total, behind?.rows.map((row) => row['id'])]).toEqual([1, [13]]);
	});

	it.each(['', 'nonsense', 'author', 'blocks.item:quotes', 'tags.tags_id', 'comments.nonsense', 'title', '__proto__'])(
		'is not found at "%s"',
		async (path) => {
			expect(await list(path)).toBeNull();
		},
	);

	it('is not found where it is no part of the scope', async () => {
		expect(await list('comments', firstPage, { choice: { paths: [] } })).toBeNull();
	});
});
