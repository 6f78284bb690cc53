import { describe, expect, it } from 'vitest';
import { readList } from '../../../../src/scope/read/content.ts';
import { listAt } from '../../../../src/scope/read/list-at.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import { readOrder, sortableFields, sortedBy } from '../../../../src/scope/read/sortable.ts';

function sortable(changes: Parameters<typeof newsroomPlan>[0], path: string): string[] {
	const list = listAt(newsroomPlan(changes), path);
	return list ? sortableFields(list) : [];
}

describe('what a visitor may sort a list by', () => {
	it('is what the share shows of its rows', () => {
		const choice = { paths: ['comments'], fields: { comments: ['text', 'kind'] } };
		expect(sortable({ choice }, 'comments')).toContain('kind');
		expect(sortable({ choice: { ...choice, fields: { comments: ['text'] } } }, 'comments')).not.toContain('kind');
	});

	it('is nothing that only some of its rows show', () => {
		const role = readerOf({
			articles: '*',
			comments: [{ fields: ['*'], permissions: { kind: { _eq: 'open' } } }, { fields: ['id', 'text', 'article'] }],
		});
		expect(sortable({ choice: { paths: ['comments'] }, role }, 'comments')).not.toContain('kind');
	});

	it('is nothing of a list that is no part of the share', () => {
		expect(sortable({ choice: { paths: [] } }, 'comments')).toEqual([]);
		expect(listAt(newsroomPlan({ choice: { paths: ['author'] } }), 'author')).toBeNull();
		expect(listAt(newsroomPlan(), '')).toBeNull();
	});

	it('is read as a name, up or down, and only if it is one of them', () => {
		expect(readOrder('kind', ['kind'])).toEqual({ field: 'kind', isDescending: false });
		expect(readOrder('-kind', ['kind'])).toEqual({ field: 'kind', isDescending: true });
		for (const text of [
			'',
			'-',
			'--kind',
			'kind,text',
			'author.name',
			'__proto__',
			'constructor',
			'KIND',
			'kind ',
			'$x',
		]) {
			expect(readOrder(text, ['kind']), text).toBeNull();
		}
	});

	it('comes before the order that the list has anyway', () => {
		expect(sortedBy({ field: 'kind', isDescending: true }, ['sort', 'id'])).toEqual(['-kind', 'sort', 'id']);
		expect(sortedBy({ field: 'id', isDescending: false }, ['sort', 'id'])).toEqual(['id', 'sort']);
	});

	it('goes into the query of the list, and into no other', async () => {
		const rows = memoryReader(newsroomRows());
		const order = { field: 'kind', isDescending: true };
		await readList(newsroomPlan({ choice: { paths: ['comments', 'comments.replies'] } }), rows, 'comments', {
			page: 1,
			limit: 10,
			order,
		});
		const sorts = rows.queries.map(({ sort }) => sort);
		expect(sorts[0]?.[0]).toBe('-kind');
		expect(sorts.slice(1).flat()).not.toContain('-kind');
	});
});
