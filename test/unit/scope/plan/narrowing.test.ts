import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../support/scope/draw.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { randomShares } from '../../../support/scope/random-share.ts';
import { readContent, readList } from '../../../../src/scope/read/content.ts';
import type { RowQuery, RowReader } from '../../../../src/scope/read/row-reader.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import type { Plan } from '../../../../src/scope/plan/plan.ts';
import type { Principal } from '../../../../src/scope/plan/principal.ts';
import type { Project, StoredRow } from '../../../support/scope/stored-rows.ts';

interface Asked extends RowQuery {
	principal: Principal;
}

/** A reader that keeps what it is asked for, and with which permissions. */
function recording(project: Project): { asked: Asked[]; rows: RowReader } {
	const reader = memoryReader(project);
	const asked: Asked[] = [];
	const read: RowReader['read'] = (query, principal) => {
		asked.push({ ...query, principal });
		return reader.read(query, principal);
	};
	return { asked, rows: { ...reader, read } };
}

async function page(plan: Plan, project: Project) {
	const { asked, rows } = recording(project);
	return { content: await readContent(plan, rows), asked };
}

function rulesFor(collection: string, [first]: Asked[]): unknown[] {
	return (first?.principal.rows ?? []).filter((row) => row.collection === collection).map((row) => row.permissions);
}

function row({ rows }: Project, collection: string, id: unknown): StoredRow {
	return rows[collection]?.find((one) => one['id'] === id) ?? {};
}

const byline = { choice: { paths: ['author', 'author.avatar'] } };

/** Real: plan, reader, narrowing. Not real: Directus; rows are read by the reference. */
describe('rows that others refer to', () => {
	it('are read by their keys once these are known, and are the same', async () => {
		const [plan, project] = [newsroomPlan(byline), newsroomRows()];
		const first = await page(plan, project);
		const second = await page(plan, project);
		expect(rulesFor('authors', first.asked)).toEqual([{ '$FOLLOW(articles,author)': { id: { _eq: '1' } } }]);
		expect(rulesFor('authors', second.asked)).toEqual([{ id: { _in: ['1'] } }]);
		expect(second.asked).toHaveLength(1);
		expect(second.content).toEqual(first.content);
		expect(JSON.stringify(second.content)).not.toContain('key_');
	});

	it('are read by the way where a row has come to refer to another, and by its key from then on', async () => {
		const [plan, project] = [newsroomPlan(byline), newsroomRows()];
		await page(plan, project);
		row(project, 'articles', 1)['author'] = 2;
		const changed = await page(plan, project);
		expect(changed.asked).toHaveLength(2);
		expect(changed.content).toEqual((await page(newsroomPlan(byline), project)).content);
		expect(rulesFor('authors', (await page(plan, project)).asked)).toEqual([{ id: { _in: ['2'] } }]);
	});

	it('are not allowed any more where nothing refers to them any more', async () => {
		const [plan, project] = [newsroomPlan(byline), newsroomRows()];
		await page(plan, project);
		row(project, 'articles', 1)['author'] = null;
		expect((await page(plan, project)).content?.item).toMatchObject({ author: null });
		expect(rulesFor('authors', (await page(plan, project)).asked)).toEqual([{ id: { _in: [] } }]);
	});

	it('name their keys themselves, and the key is asked for only where one is missing', async () => {
		const [plan, project] = [newsroomPlan(byline), newsroomRows()];
		const names = ({ asked }: { asked: Asked[] }) => asked.map(({ alias }) => Object.values(alias ?? {}));
		expect(names(await page(plan, project))).toEqual([['author']]);
		expect(names(await page(plan, project))).toEqual([[]]);

		row(project, 'articles', 1)['author'] = null;
		expect(names(await page(plan, project))).toEqual([[], ['author']]);
		expect(names(await page(plan, project))).toEqual([['author']]);

		row(project, 'articles', 1)['author'] = 2;
		const changed = await page(plan, project);
		expect(names(changed)).toEqual([['author'], ['author']]);
		expect(changed.content?.item).toMatchObject({ author: { name: 'Bob' } });
		expect(names(await page(plan, project))).toEqual([[]]);
	});

	it('are still only those that role and owner may read', async () => {
		const role = readerOf({ articles: '*', authors: [{ permissions: { name: { _eq: 'Bob' } } }] });
		const [plan, project] = [newsroomPlan({ choice: { paths: ['author'] }, role }), newsroomRows()];
		await page(plan, project);
		const { asked, content } = await page(plan, project);
		expect(rulesFor('authors', asked)).toEqual([{ _and: [{ id: { _in: ['1'] } }, { name: { _eq: 'Bob' } }] }]);
		expect(content?.item).toMatchObject({ author: null });
	});

	it('are read by the way where they are many, or where Directus would take a key for something else', async () => {
		const plan = newsroomPlan({ choice: { paths: ['comments', 'comments.author'] } });
		const project = newsroomRows();
		const { rows } = project;
		const some = Array.from({ length: 101 }, (_, index) => ({ id: 1000 + index, name: `Author ${index}` }));
		rows['authors']?.push(...(some as StoredRow[]), { id: 'null', name: 'Nil' });
		rows['comments'] = some.map(({ id }) => ({ id, text: 'Comment', article: 1, author: id, reply_to: null }));
		for (const authors of ['many', 'null']) {
			if (authors === 'null') rows['comments'] = [{ id: 1, text: 'One', article: 1, author: 'null', reply_to: null }];
			await page(plan, project);
			const asked = (await page(plan, project)).asked.filter(({ collection }) => collection === 'comments');
			expect(JSON.stringify(rulesFor('authors', asked))).toContain('$FOLLOW(comments,author)');
		}
	});

	it('are read by the way in lists that are asked for page by page', async () => {
		const plan = newsroomPlan({ choice: { paths: ['comments', 'comments.author'] } });
		const project = newsroomRows();
		await page(plan, project);
		const { asked, rows } = recording(project);
		const list = await readList(plan, rows, 'comments', { page: 1, limit: 1 });
		expect(list?.rows).toMatchObject([{ author: { name: 'Bob' } }]);
		expect(JSON.stringify(rulesFor('authors', asked))).toContain('$FOLLOW(comments,author)');
	});

	it('are asked for without their keys where whole collections are all that may be said', async () => {
		const { asked } = await page(newsroomPlan({ ...byline, isCustom: false }), newsroomRows());
		expect(asked[0]).not.toHaveProperty('alias');
	});

	it('are in random projects what they are to somebody who comes for the first time, whatever changed', async () => {
		let changes = 0;
		const someRow = fc.nat({ max: 1000 });
		const property = fc.asyncProperty(randomShares, fc.array(fc.tuple(someRow, someRow)), async (make, steps) => {
			const { plan, project, freshPlan } = await make();
			await page(plan, project);

			for (const [from, to] of steps) {
				if (pointElsewhere(project, from, to)) changes++;
				expect((await page(plan, project)).content).toEqual((await page(freshPlan(), project)).content);
			}
		});
		await fc.assert(property, cases(100));
		expect(changes).toBeGreaterThan(20);
	}, 30_000);
});

/** Lets some reference of the project name another row. */
function pointElsewhere({ model, rows }: Project, from: number, to: number): boolean {
	const references = model.relations.filter(({ relatedCollection }) => relatedCollection !== null);
	const relation = references[from % Math.max(1, references.length)];
	const referring = relation && rows[relation.collection];
	const targets = relation?.relatedCollection && rows[relation.relatedCollection];
	if (!relation || !referring?.length || !targets || targets.length === 0) return false;
	const primary = model.collections[relation.relatedCollection ?? '']?.primary ?? 'id';
	const one = referring[to % referring.length];
	if (one) one[relation.field] = targets[(from + to) % targets.length]?.[primary];
	return true;
}
