import { describe, expect, it } from 'vitest';
import { allOf, anyOf, everything, is, nothing, toFilter } from '../../../../src/scope/rights/condition.ts';
import {
	includes,
	intersection,
	rightsOf,
	conditionForFields,
	type PermissionRow,
	type PermissionSet,
	type Rights,
} from '../../../../src/scope/rights/rights.ts';
import { matchesFilter } from '../../../support/scope/principal-sight.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { newsroomRows } from '../../../support/scope/newsroom-rows.ts';
import { variablesOf } from '../../../../src/scope/rights/variables.ts';

const variables = variablesOf({ user: null, role: null, roles: [], policies: [] });
const published = { status: { _eq: 'published' } };
const isPublished = is(['status'], '_eq', 'published');
const isMine = is(['author'], '_eq', 'ada');

function row(changes: Partial<PermissionRow> = {}): PermissionRow {
	return { collection: 'articles', action: 'read', fields: ['*'], permissions: null, ...changes };
}

function rights(rows: PermissionRow[], more: Partial<PermissionSet> = {}): Rights {
	return rightsOf({ admin: false, rows, variables, ...more }, newsroom);
}

describe('what one reader may read', () => {
	it('is everything for an administrator, whatever the rows say', () => {
		expect(rights([], { admin: true })('articles')).toEqual([{ fields: ['*'], condition: everything }]);
	});

	it('is nothing where no permission says so', () => {
		expect(rights([])('articles')).toEqual([]);
		expect(rights([row({ collection: 'comments' })])('articles')).toEqual([]);
	});

	it('is not what may be written or shared', () => {
		const actions = ['create', 'update', 'delete', 'share'].map((action) => row({ action }));
		expect(rights(actions)('articles')).toEqual([]);
	});

	it('is nothing by a permission that names no field or holds for no row', () => {
		expect(rights([row({ fields: [] }), row({ fields: null })])('articles')).toEqual([]);
		expect(rights([row({ permissions: { id: { _eq: '$CURRENT_USER' } } })])('articles')).toEqual([]);
	});

	it('keeps the fields of each condition apart, and puts those of one condition together', () => {
		const grants = rights([
			row({ fields: ['title'], permissions: published }),
			row({ fields: ['body', 'title'], permissions: published }),
			row({ fields: ['id'] }),
		])('articles');
		expect(grants).toEqual([
			{ fields: ['title', 'body'], condition: isPublished },
			{ fields: ['id'], condition: everything },
		]);
	});

	it('looks for "some of them" among the rows that the same reader may read', () => {
		const some = row({ permissions: { comments: { _some: { kind: { _eq: 'a' } } } } });
		expect(rights([some])('articles')).toEqual([]);

		const readable = row({ collection: 'comments', permissions: { status: { _eq: 'approved' } } });
		const [grant] = rights([some, readable])('articles');
		expect(JSON.stringify(grant?.condition)).toContain(
			'"path":["$FOLLOW(comments,article)","status"],"operator":"_eq","value":"approved"',
		);
	});

	it('is nothing by rules that ask for each other in a circle', () => {
		const articles = row({ permissions: { comments: { _some: { kind: { _eq: 'a' } } } } });
		const comments = row({ collection: 'comments', permissions: { replies: { _some: { kind: { _eq: 'a' } } } } });
		expect(rights([articles, comments])('articles')).toEqual([]);
	});
});

describe('what two readers both may read', () => {
	const role = rights([row({ fields: ['title', 'body'], permissions: published }), row({ fields: ['id'] })]);
	const owner = rights([row({ fields: ['*'], permissions: { author: { _eq: 'ada' } } }), row({ fields: ['title'] })]);

	it('is each grant of the one with each of the other', () => {
		expect(intersection(role, owner)('articles')).toEqual([
			{ fields: ['title', 'body'], condition: allOf([isPublished, isMine]) },
			{ fields: ['title'], condition: isPublished },
			{ fields: ['id'], condition: isMine },
		]);
	});

	it('is what the other may read where one is an administrator', () => {
		const admin = rights([], { admin: true });
		expect(intersection(role, admin)('articles')).toEqual(role('articles'));
		expect(intersection(admin, role)('articles')).toEqual(role('articles'));
	});

	describe('by different rows of one list', () => {
		const has = (kind: string) => ({ comments: { kind: { _eq: kind } } });
		const hasSome = (kind: string) => ({ comments: { _some: { kind: { _eq: kind } } } });
		const { rows, model } = newsroomRows();

		/** The articles that both may read: the first has an open and a hidden comment, the second an open one. */
		function articlesFor(one: object, other: object): unknown[] {
			const mayReadBy = (permissions: object) => rights([row({ permissions }), row({ collection: 'comments' })]);
			const [grant] = intersection(mayReadBy(one), mayReadBy(other))('articles');
			const filter = toFilter(grant?.condition ?? nothing, 'id');
			const articles = rows['articles'] ?? [];
			return articles.filter((one) => matchesFilter({ model, rows }, 'articles', one, filter)).map(({ id }) => id);
		}

		it.each([
			['by a joined path', has('open'), has('hidden')],
			['by "some of them"', hasSome('open'), hasSome('hidden')],
			['in both ways', has('open'), hasSome('hidden')],
			['below a reference', { author: { articles: has('open') } }, { author: { articles: has('hidden') } }],
		])('is a row for which each finds its own, %s', (_, one, other) => {
			expect(articlesFor(one, other)).toContain(1);
			expect(articlesFor(other, one)).toContain(1);
		});

		it('is no row for which only one of them finds any', () => {
			expect(articlesFor(has('open'), has('gone'))).toEqual([]);
			expect(articlesFor(has('open'), has('hidden'))).not.toContain(2);
		});

		it('asks of one row what one permission asks of it', () => {
			const both = { comments: { kind: { _eq: 'open' }, author: { _eq: 1 } } };
			expect(articlesFor(both, {})).toEqual([]);
		});

		it('joins the list once where both ask the same', () => {
			const same = rights([row({ permissions: has('open') })]);
			const [grant] = intersection(same, rights([row({ permissions: has('open') })]))('articles');
			expect(grant).toEqual(same('articles')[0]);
		});
	});

	it('is nothing where one may read nothing', () => {
		expect(intersection(role, rights([]))('articles')).toEqual([]);
		expect(intersection(rights([]), role)('articles')).toEqual([]);
	});

	it('stays of a size that databases can do', () => {
		const many = rights(Array.from({ length: 12 }, (_, at) => row({ permissions: { sort: { _eq: at } } })));
		expect(intersection(many, many)('articles').length).toBeLessThanOrEqual(40);
	});
});

describe('the rows in which some fields may be read', () => {
	const grants = [
		{ fields: ['title'], condition: isPublished },
		{ fields: ['*'], condition: isMine },
	];

	it('are those of any grant that names them', () => {
		expect(conditionForFields(grants, ['title'])).toEqual(anyOf([isPublished, isMine]));
		expect(conditionForFields(grants, ['body'])).toEqual(isMine);
		expect(conditionForFields(grants, ['title', 'body'])).toEqual(allOf([anyOf([isPublished, isMine]), isMine]));
		expect(conditionForFields([], ['title'])).toEqual(nothing);
	});

	it('are told by name or by "*"', () => {
		expect(includes({ fields: ['title'], condition: everything }, 'title')).toBe(true);
		expect(includes({ fields: ['title'], condition: everything }, 'body')).toBe(false);
		expect(includes({ fields: ['*'], condition: everything }, 'body')).toBe(true);
	});
});
