import { describe, expect, it } from 'vitest';
import { allAnchorKeys, anchorKeysTo } from '../../../../src/scope/read/many-to-any-keys.ts';
import { admin, rightsIn } from '../../../support/scope/readers.ts';
import { anyReference, modelOf, reference } from '../../../support/scope/small-model.ts';
import { chooseScope } from '../../../../src/scope/choose/choose-scope.ts';
import { countAt, readList } from '../../../../src/scope/read/content.ts';
import { listAt } from '../../../../src/scope/read/list-at.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import type { Project } from '../../../oracle/engine/project.ts';

const quotes = 'blocks.item:quotes';
const comments = 'blocks.item:quotes.source.comments';
const plan = newsroomPlan({ choice: { paths: [comments] } });

/** An article whose blocks name so many quotes, each by an author with one comment; every tenth quote is named twice. */
function withQuotes(count: number): Project {
	const project = newsroomRows();
	const numbers = Array.from({ length: count }, (_, at) => at + 1000);
	const named = [...numbers, ...numbers.filter((id) => id % 10 === 0)];
	const author = { ...project.rows['authors']?.[0] };
	const comment = { ...project.rows['comments']?.[0], article: null, reply_to: null };

	project.rows['quotes'] = numbers.map((id) => ({ id, quote: `Quote ${id}`, source: id }));
	project.rows['authors'] = numbers.map((id) => ({ ...author, id }));
	project.rows['comments'] = numbers.map((id) => ({ ...comment, id, author: id, text: `Comment ${id}` }));
	project.rows['blocks'] = named.map((id, at) => ({
		id: at + 1,
		position: at,
		articles_id: 1,
		collection: 'quotes',
		item: String(id),
	}));
	return project;
}

const quotesInColumns = 'blocks.item:columns.parts.item:quotes';
const model = modelOf({ pages: [], blocks: [], columns: [], parts: [], quotes: [] }, [
	reference('blocks.page', 'pages', { back: 'blocks', junction: 'item' }),
	anyReference('blocks.item', 'collection', ['columns']),
	reference('parts.column', 'columns', { back: 'parts', junction: 'item' }),
	anyReference('parts.item', 'collection', ['quotes']),
]);

function nestedPlan() {
	const rights = rightsIn(admin, model);
	const context = { model, rights, ownerRights: rights, hidden: new Set<string>() };
	const choosing = chooseScope(context, 'pages', { paths: [quotesInColumns] }, 0);
	if (choosing.kind !== 'chosen') throw new Error(JSON.stringify(choosing));
	return newsroomPlan({ model, collection: 'pages', scope: choosing.scope });
}

/** A page of so many columns, each of which names the same two quotes. */
function nestedRows(columns: number): Project['rows'] {
	const ids = Array.from({ length: columns }, (_, at) => at + 1);
	return {
		pages: [{ id: 1 }],
		quotes: [{ id: 1 }, { id: 2 }],
		columns: ids.map((id) => ({ id })),
		blocks: ids.map((id) => ({ id, page: 1, collection: 'columns', item: String(id) })),
		parts: ids.flatMap((column) =>
			['1', '2'].map((item) => ({ id: column * 2 + Number(item), column, collection: 'quotes', item })),
		),
	};
}

async function keysOf(count: number): Promise<unknown[][]> {
	const at = plan.reached.find(({ position }) => position.path === quotes);
	const found: unknown[][] = [];
	if (!at) return found;
	for await (const keys of anchorKeysTo(plan, memoryReader(withQuotes(count)), at.position)) {
		found.push(keys.get(quotes) ?? []);
	}
	return found;
}

describe('many rows behind one many-to-any', () => {
	it('are asked for a hundred at a time, each once', async () => {
		const parts = await keysOf(250);
		expect(parts.map(({ length }) => length)).toEqual([100, 100, 50]);
		expect(new Set(parts.flat()).size).toBe(250);
		expect(await keysOf(0)).toEqual([]);
	});

	it('are counted, and listed page by page, with none left out and none twice', async () => {
		const reader = memoryReader(withQuotes(210));
		const at = listAt(plan, comments);
		expect(at && (await countAt(plan, reader, at))).toBe(210);

		const seen: unknown[] = [];
		for (let page = 1; page <= 3; page++) {
			const list = await readList(plan, reader, comments, { page, limit: 70 });
			expect(list?.total).toBe(210);
			seen.push(...(list?.rows ?? []).map((row) => row['id']));
		}
		expect(seen).toHaveLength(210);
		expect(new Set(seen).size).toBe(210);
		expect((await readList(plan, reader, comments, { page: 4, limit: 70 }))?.rows).toEqual([]);
	});

	it('behind another many-to-any are one row, however many of those name them', async () => {
		const nested = nestedPlan();
		const project = { model, rows: nestedRows(120) };
		const at = nested.reached.find(({ position }) => position.path === quotesInColumns);
		const found: unknown[] = [];
		if (!at) throw new Error('It is not reached.');
		for await (const keys of anchorKeysTo(nested, memoryReader(project), at.position)) {
			found.push(...(keys.get(quotesInColumns) ?? []));
		}
		expect(found).toEqual(['1', '2']);
	});

	it('are in a visitor’s own query up to three hundred, the same ones each time', async () => {
		const keys = await allAnchorKeys(plan, memoryReader(withQuotes(320)));
		const first = Array.from({ length: 300 }, (_, at) => String(at + 1000));
		expect(keys.get(quotes)).toEqual(first);
	});
});
