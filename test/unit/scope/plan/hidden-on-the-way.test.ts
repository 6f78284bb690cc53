import { describe, expect, it } from 'vitest';
import { admin, readerOf } from '../../../support/scope/readers.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { principalOf } from '../../../../src/scope/plan/principal.ts';
import { readList } from '../../../../src/scope/read/content.ts';
import type { PermissionSet } from '../../../../src/scope/rights/rights.ts';
import type { RowReader } from '../../../../src/scope/read/row-reader.ts';

/** A share of comment 11, with its article and all comments on that: 11 itself, and 12. */
const scope = {
	chosen: 0,
	isDefault: false,
	positions: { '': ['text'], article: ['title'], 'article.comments': ['text'] },
	targets: { article: 'articles', 'article.comments': 'comments.article' },
};

/** The list behind the article, as a role reads it. */
async function commentsFor(role: PermissionSet, locked: (rows: RowReader) => RowReader = (rows) => rows) {
	const plan = newsroomPlan({ collection: 'comments', item: '11', scope, role });
	return await readList(plan, locked(memoryReader(newsroomRows())), 'article.comments', { page: 1, limit: 10 });
}

function mayReadArticles(condition: object): PermissionSet {
	return readerOf({ comments: '*', articles: [{ permissions: condition }] });
}

const shown = mayReadArticles({ status: { _eq: 'published' } });
const hidden = mayReadArticles({ status: { _eq: 'draft' } });

const always = { id: { _nnull: true } };
const everyCell = principalOf(
	Object.keys(newsroomRows().rows).map((collection) => ({ collection, fields: ['*'], permissions: null })),
);

/** What every lock of its own must see to. */
const locks: [string, (rows: RowReader) => RowReader][] = [
	['both locks', (rows) => rows],
	[
		'lock 1 alone',
		(rows) => ({
			...rows,
			read: (query, principal) => rows.read({ ...query, filter: always }, principal),
			count: (query, principal) => rows.count({ ...query, filter: always }, principal),
		}),
	],
	[
		'lock 2 alone',
		(rows) => ({
			...rows,
			read: (query) => rows.read(query, everyCell),
			count: (query) => rows.count(query, everyCell),
		}),
	],
];

describe.each(locks)('by %s, a list behind a row', (_, locked) => {
	it('is there where the row may be read', async () => {
		const list = await commentsFor(shown, locked);
		expect(list).toMatchObject({ total: 2, rows: [{ text: 'Comment 11' }, { text: 'Comment 12' }] });
	});

	it('is empty where the row may not be read, and counts nothing', async () => {
		expect(await commentsFor(hidden, locked)).toMatchObject({ total: 0, rows: [] });
	});

	it('is none where the reference to the row may not be read in every item', async () => {
		const open = { permissions: { kind: { _eq: 'hidden' } }, fields: ['article'] };
		const role = readerOf({ comments: [{ fields: ['text', 'id'] }, open], articles: '*' });
		expect(await commentsFor(role, locked)).toBeNull();
	});

	it('is empty where the owner may not read the row', async () => {
		const plan = newsroomPlan({ collection: 'comments', item: '11', scope, role: admin, owner: hidden });
		const rows = locked(memoryReader(newsroomRows()));
		expect(await readList(plan, rows, 'article.comments', { page: 1, limit: 10 })).toMatchObject({
			total: 0,
			rows: [],
		});
	});
});

it('leaves a condition about the time to lock 1, which alone knows it', async () => {
	const role = mayReadArticles({ _and: [{ date: { _lt: '$NOW' } }, { status: { _eq: 'published' } }] });
	const plan = newsroomPlan({ collection: 'comments', item: '11', scope, role });
	const at = plan.reached.find(({ position }) => position.path === 'article.comments');
	if (!at) throw new Error('The list is not reached.');
	const { filter, principal } = plan.read(at);
	expect(JSON.stringify(filter)).not.toContain('$NOW');
	expect(JSON.stringify(filter)).toContain('{"article":{"status":{"_eq":"published"}}}');
	expect(JSON.stringify(principal.rows)).toContain('$NOW');
});
