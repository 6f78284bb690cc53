import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { readContent, readList } from '../../../../src/scope/read/content.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import type { Project } from '../../../oracle/engine/project.ts';

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

	it('are named in the order of the share, whichever the database is ready with first', async () => {
		const several = newsroomPlan({ choice: { paths: ['comments', 'blocks', 'tags'] } });
		const orderWhen = async (late: string) => {
			const rows = memoryReader(newsroomRows());
			const found = await readContent(several, {
				...rows,
				async read(query, principal) {
					if (query.collection === late) for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
					return rows.read(query, principal);
				},
			});
			return Object.keys(found?.lists ?? {});
		};

		const order = await orderWhen('none');
		expect(order.length).toBeGreaterThan(1);
		for (const late of ['comments', 'blocks', 'articles_tags']) expect(await orderWhen(late)).toEqual(order);
	});

	/** Comments with so many replies each, numbered one comment after the other. */
	function withReplies(...counts: number[]): Project {
		const project = withComments(counts.length);
		const replies = counts.flatMap((count, at) => Array.from({ length: count }, () => ({ reply_to: at + 1 })));
		const [like = {}] = withComments(1, { article: null }).rows['comments'] ?? [];
		project.rows['comments']?.push(...replies.map((row, at) => ({ ...like, ...row, id: at + 1000 })));
		return project;
	}

	async function repliesOf(project: Project) {
		const found = await readContent(plan, memoryReader(project));
		const comments = found?.item['comments'] as { replies: { id: number }[] }[];
		return { lengths: comments.map(({ replies }) => replies.length), list: found?.lists['comments.replies'], comments };
	}

	it('hold up to a thousand rows below other lists, for all of them together', async () => {
		const { lengths, list } = await repliesOf(withReplies(500, 500));
		expect(lengths).toEqual([500, 500]);
		expect(list).toEqual({ collection: 'comments', total: 1000, limit: 1000, more: false, cut: [] });
	});

	it('take nothing from each other where there are more, and say which of them were cut', async () => {
		const three = await repliesOf(withReplies(400, 400, 400));
		expect(three.lengths).toEqual([333, 333, 333]);
		expect(three.list).toEqual({ collection: 'comments', total: null, limit: 1000, more: true, cut: ['1', '2', '3'] });
		expect(three.comments[2]?.replies.slice(0, 2)).toMatchObject([{ id: 1800 }, { id: 1801 }]);

		const uneven = await repliesOf(withReplies(1001, 3, 0, 300));
		expect(uneven.lengths).toEqual([250, 3, 0, 250]);
		expect(uneven.list?.cut).toEqual(['1', '4']);
	});

	it('name no key that the share does not show', async () => {
		const fields = { comments: ['text'] };
		const hidden = newsroomPlan({ choice: { paths: ['comments.replies'], fields } });
		const found = await readContent(hidden, memoryReader(withReplies(600, 600)));
		expect(found?.lists['comments.replies']).toMatchObject({ more: true, cut: [] });
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

	it('below another one is read for one of its rows alone, and for none that is not of this item', async () => {
		const of = async (key: string) => {
			const found = await list('comments.replies', { ...firstPage, of: key } as typeof firstPage);
			return [found?.total, found?.rows.map((row) => row['id'])];
		};
		const all = (await list('comments'))?.rows as { id: number; replies: { id: number }[] }[];
		for (const { id, replies } of all) {
			expect(await of(String(id))).toEqual([replies.length, replies.map((reply) => reply.id)]);
		}
		expect(await of('21')).toEqual([0, []]);
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

describe('a part that Directus cannot read', () => {
	const paths = ['author.avatar', 'category', 'comments.author', 'blocks.item:quotes.source', 'tags.tags_id'];
	const plan = newsroomPlan({ choice: { paths } });
	const read = async (...broken: string[]) => {
		const rows = memoryReader(newsroomRows(), { broken });
		return { content: await readContent(plan, rows), missing: rows.missing };
	};

	it('is left out and named, and the rest is there: a list', async () => {
		const { content, missing } = await read('comments');
		expect(content?.item).toMatchObject({ comments: [], author: { name: expect.any(String) } });
		expect(content?.failed).toEqual(['comments']);
		expect(content?.lists).not.toHaveProperty('comments');
		expect(missing).toEqual(['comments']);
	});

	it('is left out and named, and the rest is there: a reference, wherever it is', async () => {
		const whole = await readContent(plan, memoryReader(newsroomRows()));
		const { content } = await read('authors');
		expect(content?.failed.toSorted()).toEqual(['author', 'blocks.item:quotes.source', 'comments.author']);
		expect(content?.item).toMatchObject({
			title: whole?.item['title'],
			category: whole?.item['category'],
			author: null,
		});
		const comments = content?.item['comments'] as Record<string, unknown>[];
		expect(comments.map(({ text }) => text)).toEqual(
			(whole?.item['comments'] as typeof comments).map(({ text }) => text),
		);
		expect(comments.every(({ author }) => author === null)).toBe(true);
	});

	it('is left out and named, and the rest is there: what a many-to-any refers to', async () => {
		const { content } = await read('quotes');
		expect(content?.failed).toEqual(['blocks.item:quotes']);
		expect(content?.item['comments']).not.toEqual([]);
	});

	it('is left out and named, and the rest is there: a column, of the item, of a list, and of what a row refers to', async () => {
		const whole = await readContent(plan, memoryReader(newsroomRows()));
		const { content, missing } = await read('articles.body', 'comments.text', 'authors.name');
		const without = (row: unknown, field: string) =>
			Object.fromEntries(Object.entries(row as object).filter(([name]) => name !== field));
		const comments = whole?.item['comments'] as { author: object | null }[];
		expect(content?.item).toEqual({
			...without(whole?.item, 'body'),
			author: without(whole?.item['author'], 'name'),
			comments: comments.map((row) => ({
				...without(row, 'text'),
				author: row.author && without(row.author, 'name'),
			})),
			blocks: expect.anything(),
		});
		expect(content?.failed.toSorted()).toEqual([
			...['author.name', 'blocks.item:quotes.source.name', 'body', 'comments.author.name', 'comments.text'],
		]);
		expect(new Set(missing)).toEqual(new Set(['articles.body', 'authors.name', 'comments.text']));
	});

	it('is left out and named, and the rest is there: a column of a list that is asked for alone', async () => {
		const rows = memoryReader(newsroomRows(), { broken: ['comments.text'] });
		const found = await readList(plan, rows, 'comments', firstPage);
		expect(found?.failed).toEqual(['comments.text']);
		expect(found?.rows.length).toBeGreaterThan(0);
		for (const row of found?.rows ?? []) expect(Object.keys(row)).toEqual(expect.not.arrayContaining(['text']));
	});

	it('is all of a list where a column is broken that rows are put together by', async () => {
		const { content } = await read('comments.article', 'tags.id');
		expect(content?.failed.toSorted()).toEqual(['comments', 'tags.tags_id']);
	});

	it('is an error where the database could not be asked at all: nobody is told that a part is missing', async () => {
		for (const broken of ['comments', 'authors', 'quotes']) {
			const rows = { ...memoryReader(newsroomRows(), { broken: [broken] }), isOfPart: () => false };
			await expect(readContent(plan, rows), broken).rejects.toThrow();
		}
	});

	it('is an error where it is the item itself, or the list that was asked for', async () => {
		await expect(read('articles')).rejects.toThrow();
		const rows = memoryReader(newsroomRows(), { broken: ['comments'] });
		await expect(readList(plan, rows, 'comments', firstPage)).rejects.toThrow();
	});
});
