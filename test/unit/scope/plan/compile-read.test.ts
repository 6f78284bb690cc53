import { describe, expect, it } from 'vitest';
import { newsroomPlan } from '../../../support/scope/newsroom-share.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import type { AnchorKeys } from '../../../../src/scope/rights/condition.ts';
import type { Plan } from '../../../../src/scope/plan/plan.ts';
import type { Read } from '../../../../src/scope/plan/compile-read.ts';

function read(plan: Plan, path: string, keys?: AnchorKeys): Read {
	const reached = plan.reached.find(({ position }) => position.path === path);
	if (!reached) throw new Error(`"${path}" is not reached.`);
	return plan.read(reached, keys);
}

const open = { _or: [{ kind: { _eq: 'open' } }] };

describe('a compiled query', () => {
	it('of the item asks for its key', () => {
		expect(read(newsroomPlan(), '').filter).toEqual({ id: { _eq: '1' } });
	});

	it('of a related list goes back to the item by foreign keys', () => {
		const plan = newsroomPlan({ choice: { paths: ['comments.replies'] } });
		expect(read(plan, 'comments').filter).toEqual({ article: { _eq: '1' } });
		expect(read(plan, 'comments.replies').filter).toEqual({ reply_to: { article: { _eq: '1' } } });
	});

	it('of what is referred to goes back by $FOLLOW', () => {
		const plan = newsroomPlan({ choice: { paths: ['author', 'comments.author'] } });
		expect(read(plan, 'author').filter).toEqual({ '$FOLLOW(articles,author)': { id: { _eq: '1' } } });
		expect(read(plan, 'comments.author').filter).toEqual({ '$FOLLOW(comments,author)': { article: { _eq: '1' } } });
	});

	it('behind many-to-any asks for the keys that were read there, and for nothing without them', () => {
		const plan = newsroomPlan({ choice: { paths: ['blocks.item:quotes.source'] } });
		const keys = new Map([['blocks.item:quotes', ['7']]]);
		expect(read(plan, 'blocks.item:quotes', keys).filter).toEqual({ id: { _in: ['7'] } });
		expect(read(plan, 'blocks.item:quotes.source', keys).filter).toEqual({
			'$FOLLOW(quotes,source)': { id: { _in: ['7'] } },
		});
		expect(read(plan, 'blocks.item:quotes').filter).toEqual({ id: { _in: [] } });
	});

	it('names its fields one by one and never everything', () => {
		const plan = newsroomPlan({ choice: { paths: ['author.avatar', 'comments'] } });
		const { fields } = read(plan, '');
		expect(fields).toEqual(expect.arrayContaining(['id', 'title', 'author.name', 'author.avatar.title']));
		expect(fields.filter((field) => /\*|token|pin|internal|comments|password/.test(field))).toEqual([]);
		expect(fields).not.toContain('author');
	});

	it('reads references along, and lists and many-to-any by themselves', () => {
		const plan = newsroomPlan({ choice: { paths: ['author.avatar', 'comments.author', 'blocks.item:quotes'] } });
		const along = (path: string) => read(plan, path).along.map(({ position }) => position.path);
		expect(along('')).toEqual(['author', 'author.avatar']);
		expect(along('comments')).toEqual(['comments.author']);
		expect(read(plan, 'blocks').along).toEqual([]);
	});

	it('sorts by the relation’s field and then by the key', () => {
		const plan = newsroomPlan({ choice: { paths: ['blocks', 'comments'] } });
		expect(read(plan, 'blocks').sort).toEqual(['position', 'id']);
		expect(read(plan, 'comments').sort).toEqual(['id']);
	});

	it('is compiled once where no keys are in it', () => {
		const plan = newsroomPlan();
		expect(read(plan, '')).toBe(read(plan, ''));
	});
});

describe('the principal of a query', () => {
	it('may read the rows that hang on the item, by the rules of all rows on the way', () => {
		const role = readerOf({
			articles: [{ permissions: { status: { _eq: 'published' } } }],
			comments: [{ permissions: open }],
		});
		const plan = newsroomPlan({ choice: { paths: ['comments'] }, role });
		const [row] = read(plan, 'comments').principal.rows.filter(({ collection }) => collection === 'comments');
		expect(row?.permissions).toEqual({
			_and: [{ article: { _eq: '1' } }, { article: { status: { _eq: 'published' } } }, { kind: { _eq: 'open' } }],
		});
	});

	it('may read the fields of scope, role and owner, and those that put rows together', () => {
		const role = readerOf({ articles: ['comments'], comments: ['text', 'kind'] });
		const owner = readerOf({ articles: ['comments'], comments: ['text'] });
		const { principal } = read(newsroomPlan({ choice: { paths: ['comments'] }, role, owner }), 'comments');
		const fields = principal.rows.filter(({ collection }) => collection === 'comments').flatMap((row) => row.fields);
		expect(fields.sort()).toEqual(['article', 'id', 'text']);
	});

	it('may name what its filter names, and sees no row for that', () => {
		const role = readerOf({ articles: '*', authors: [{ permissions: { name: { _eq: 'Ada' } } }] });
		const { filter, principal } = read(
			newsroomPlan({ choice: { paths: ['author.articles'] }, role }),
			'author.articles',
		);
		expect(JSON.stringify(filter)).toContain('{"author":{"name":{"_eq":"Ada"}}}');
		const naming = principal.rows.filter(({ collection }) => collection === 'authors');
		expect(naming).toEqual([{ collection: 'authors', fields: ['name'], permissions: { id: { _in: [] } } }]);
	});

	it('never has a row without a filter, but where custom rules may not be used', () => {
		const choice = { paths: ['author', 'comments.author', 'blocks.item:quotes'] };
		const custom = newsroomPlan({ choice });
		for (const reached of custom.reached) {
			for (const { permissions } of custom.read(reached).principal.rows) expect(permissions).not.toBeNull();
		}

		const plain = newsroomPlan({ choice, isCustom: false });
		for (const reached of plain.reached) {
			for (const row of plain.read(reached).principal.rows)
				expect(row).toMatchObject({ fields: ['*'], permissions: null });
		}
	});

	it('is another for another item, scope, role or owner, and the same for the same', () => {
		const id = (plan: Plan) => read(plan, '').principal.id;
		const readers = readerOf({ articles: ['id', 'title'] });
		const ids = [
			id(newsroomPlan()),
			id(newsroomPlan({ item: '2' })),
			id(newsroomPlan({ choice: { paths: [] } })),
			id(newsroomPlan({ role: readers })),
			id(newsroomPlan({ role: readerOf({ articles: ['id'] }) })),
		];
		expect(new Set(ids).size).toBe(ids.length);
		expect(id(newsroomPlan())).toBe(ids[0]);
		expect(id(newsroomPlan({ owner: readers }))).toBe(ids[3]);
	});
});
