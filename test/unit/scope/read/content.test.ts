import { describe, expect, it } from 'vitest';
import { files, marker, newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { readContent } from '../../../../src/scope/read/content.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import type { ScopeChoice } from '../../../../src/share/scope.ts';

async function content(changes: Parameters<typeof newsroomPlan>[0] = {}, project = newsroomRows()) {
	return readContent(newsroomPlan(changes), memoryReader(project));
}

function chosen(...paths: string[]): { choice: ScopeChoice } {
	return { choice: { paths } };
}

/** Real: plan, reader, shaping. Not real: Directus; rows are read by the reference. */
describe('the content of a share', () => {
	it('is the item with all that hangs on it, each in its place', async () => {
		const found = await content();
		expect(found?.item).toMatchObject({
			id: 1,
			title: 'Article 1',
			author: { id: 1, name: 'Ada' },
			category: { label: 'Politics' },
			cover: { id: files.cover, title: 'cover' },
			user_created: { first_name: 'Olive', last_name: 'Owner' },
			parent: { title: 'Parent' },
			children: [{ title: 'Child' }],
			comments: [
				{ text: 'Comment 11', author: { name: 'Bob' }, replies: [{ text: 'Comment 13', author: { name: 'Ada' } }] },
				{ text: 'Comment 12', author: { name: 'Ada' }, replies: [{ text: 'Comment 14' }] },
			],
			tags: [{ tags_id: { label: 'Shared' } }],
			translations: [{ title: 'Artikel', languages_code: { name: 'Deutsch' } }],
			blocks: [
				{ collection: 'galleries', item: { heading: 'Pictures', opener: { title: 'gallery' } } },
				{ collection: 'quotes', item: { quote: 'Said', source: { name: 'Bob' } } },
			],
			gallery: [],
		});
	});

	it('has nothing of another item, and no hidden, concealed or system field', async () => {
		const hidden = {
			...chosen('author', 'cover', 'comments', 'user_created'),
			role: readerOf({
				articles: '*',
				authors: ['id', 'name'],
				comments: '*',
				directus_files: '*',
				directus_users: '*',
			}),
		};
		expect(JSON.stringify(await content(hidden))).not.toContain(marker);
	});

	it('is nothing where the item may not be read', async () => {
		expect(await content({ role: readerOf({ comments: '*' }) })).toBeNull();
		expect(await content({ role: readerOf({ articles: [{ permissions: { id: { _eq: 2 } } }] }) })).toBeNull();
		expect(await content({ item: '99' })).toBeNull();
	});

	it('lets no field out that was only read to put rows together', async () => {
		const choice = {
			paths: ['comments', 'blocks', 'author'],
			fields: { '': ['title'], comments: ['text'], blocks: [], author: ['name'] },
		};
		expect((await content({ choice }))?.item).toEqual({
			title: 'Article 1',
			author: { name: 'Ada' },
			comments: [{ text: 'Comment 11' }, { text: 'Comment 12' }],
			blocks: [{}, {}],
		});
	});

	it('lets no key out in rows in which it may not be read', async () => {
		const role = readerOf({
			articles: '*',
			comments: [{ fields: ['id', 'text'], permissions: { kind: { _eq: 'open' } } }, { fields: ['text'] }],
		});
		const found = await content({ ...chosen('comments'), role });
		expect(found?.item['comments']).toEqual([{ text: 'Comment 11' }, { text: 'Comment 12' }]);
	});

	it('hides the reference of a row in which it may not be read, though its end is seen elsewhere', async () => {
		const role = readerOf({
			articles: '*',
			authors: ['name'],
			comments: [{ fields: ['text', 'author'], permissions: { kind: { _eq: 'open' } } }, { fields: ['text'] }],
		});
		const rows = newsroomRows();
		for (const comment of rows.rows['comments'] ?? []) comment['author'] = 2;
		const found = await content({ ...chosen('comments.author'), role }, rows);
		expect(found?.item['comments']).toEqual([
			{ text: 'Comment 11', author: { name: 'Bob' } },
			{ text: 'Comment 12', author: null },
		]);
	});

	it('reveals nothing behind a row that may not be read', async () => {
		const role = readerOf({ articles: '*', authors: '*', comments: [{ permissions: { kind: { _eq: 'open' } } }] });
		const found = await content({ ...chosen('comments.replies'), role });
		expect(found?.item['comments']).toMatchObject([{ text: 'Comment 11', replies: [{ text: 'Comment 13' }] }]);
		expect(JSON.stringify(found)).not.toMatch(/Comment 1[24]/);
	});

	it('does not list a draft because it hangs on the item in two ways', async () => {
		const rows = newsroomRows();
		for (const comment of rows.rows['comments'] ?? []) {
			if (comment['id'] !== 13) continue;
			comment['article'] = 1;
			comment['kind'] = 'draft';
		}
		const role = readerOf({ articles: '*', comments: [{ permissions: { kind: { _eq: 'open' } } }] });
		const found = await content({ ...chosen('comments.replies'), role }, rows);
		expect(found?.item['comments']).toMatchObject([{ id: 11, replies: [] }]);
		expect(found?.lists['comments.replies']).toMatchObject({ total: 0 });
	});

	it('shows a reference as null where its end may not be read or is gone', async () => {
		const role = readerOf({ articles: '*', authors: [{ permissions: { id: { _eq: 2 } } }] });
		expect((await content({ ...chosen('author'), role }))?.item['author']).toBeNull();

		const rows = newsroomRows();
		rows.rows['authors'] = [];
		expect((await content(chosen('author'), rows))?.item['author']).toBeNull();
	});

	it('gives a reference that is no part of the scope as its key', async () => {
		expect((await content(chosen('comments')))?.item['author']).toBe(1);
	});

	it('keeps many-to-any of a collection that is no part of the scope as it is stored', async () => {
		const found = await content(chosen('blocks.item:quotes'));
		expect(found?.item['blocks']).toMatchObject([
			{ collection: 'galleries', item: '1' },
			{ collection: 'quotes', item: { quote: 'Said' } },
		]);
	});

	it('tells which collection a row is of only where the row is shown, or the cell is chosen', async () => {
		const fields = { blocks: ['id', 'item'] };
		const found = await content({ choice: { ...chosen('blocks.item:quotes').choice, fields } });
		expect(found?.item['blocks']).toEqual([
			expect.not.objectContaining({ collection: expect.anything() }),
			expect.objectContaining({ collection: 'quotes' }),
		]);
	});

	it('puts one row into every place that refers to it', async () => {
		const found = await content(chosen('author.comments', 'comments.author'));
		expect(found?.item['author']).toMatchObject({ comments: [{ id: 12 }, { id: 13 }] });
		expect(found?.item['comments']).toMatchObject([{ author: { name: 'Bob' } }, { author: { name: 'Ada' } }]);
	});

	it('asks no more often than there are lists and kinds of blocks', async () => {
		const rows = memoryReader(newsroomRows());
		await readContent(
			newsroomPlan(
				chosen('author', 'comments.author', 'comments.replies', 'blocks.item:quotes', 'blocks.item:galleries'),
			),
			rows,
		);
		expect(rows.queries).toHaveLength(6);
	});
});
