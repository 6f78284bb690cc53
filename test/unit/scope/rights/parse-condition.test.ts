import { describe, expect, it } from 'vitest';
import {
	allOf,
	anyOf,
	everything,
	is,
	nothing,
	ownRows,
	prefixed,
	toFilter,
	type Condition,
} from '../../../../src/scope/rights/condition.ts';
import { departureFromNormalForm } from '../../../support/scope/normal-form.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { parseCondition } from '../../../../src/scope/rights/parse-condition.ts';
import { variablesOf } from '../../../../src/scope/rights/variables.ts';

const variables = variablesOf({
	user: { id: 'u1', team: null },
	role: { id: 'r1' },
	roles: [{ id: 'r1' }],
	policies: [],
});
const nobody = variablesOf({ user: null, role: null, roles: [], policies: [] });

function parse(
	filter: unknown,
	{ readable = everything, who = variables }: { readable?: Condition; who?: typeof nobody } = {},
): Condition {
	return parseCondition(filter, 'articles', { model: newsroom, variables: who, readable: () => readable });
}

const published = { status: { _eq: 'published' } };
const isPublished = is(['status'], '_eq', 'published');

describe('the filter of a permission', () => {
	it.each([[null], [undefined], [{}], [{ _and: [] }]])(
		'lets everything through where it is %j, as in Directus',
		(filter) => {
			expect(parse(filter)).toEqual(everything);
		},
	);

	it.each<[unknown, unknown]>([
		[{ _eq: 'true' }, true],
		[{ _eq: 'false' }, false],
		[{ _eq: 'null' }, null],
		[{ _in: 'NULL,true,other' }, [null, true, 'other']],
		[{ _json: { sent: { _eq: 'true' } } }, { sent: { _eq: true } }],
		[{ _eq: 'True' }, 'True'],
	])('says %j as Directus takes it in a permission, so that a query asks the same', (condition, value) => {
		const [operator = ''] = Object.keys(condition as object);
		expect(parse({ status: condition })).toEqual(is(['status'], operator, value));
	});

	it('keeps what is in normal form', () => {
		expect(parse({ _and: [published, { author: { name: { _eq: 'Ada' } } }] })).toEqual(
			allOf([isPublished, is(['author', 'name'], '_eq', 'Ada')]),
		);
		expect(parse({ _or: [published, { sort: { _gt: 3 } }] })).toEqual(anyOf([isPublished, is(['sort'], '_gt', 3)]));
	});

	it('takes several keys for an "and", at the top and below a path', () => {
		expect(parse({ ...published, sort: { _gt: 3, _lt: 9 } })).toEqual(
			allOf([isPublished, is(['sort'], '_gt', 3), is(['sort'], '_lt', 9)]),
		);
		expect(parse({ author: { name: { _eq: 'Ada' }, email: { _eq: 'a@b.c' } } })).toEqual(
			allOf([is(['author', 'name'], '_eq', 'Ada'), is(['author', 'email'], '_eq', 'a@b.c')]),
		);
	});

	it('lifts logic that stands below a path to the top', () => {
		const parts = [{ name: { _eq: 'Ada' } }, { email: { _eq: 'a@b.c' } }];
		const rules = [is(['author', 'name'], '_eq', 'Ada'), is(['author', 'email'], '_eq', 'a@b.c')];
		expect(parse({ author: { _and: parts } })).toEqual(allOf(rules));
		expect(parse({ author: { _or: parts } })).toEqual(anyOf(rules));
	});

	it('takes a bare value for "is"', () => {
		expect(parse({ status: 'published' })).toEqual(isPublished);
		expect(parse({ author: null })).toEqual(is(['author'], '_eq', null));
	});

	it('keeps functions and the time in a path', () => {
		expect(parse({ 'year(date)': { _eq: 2026 } })).toEqual(is(['year(date)'], '_eq', 2026));
		expect(parse({ 'count(comments)': { _gt: 0 } })).toEqual(is(['count(comments)'], '_gt', 0));
		expect(parse({ date: { _lt: '$NOW' } })).toEqual(is(['date'], '_lt', '$NOW'));
	});

	it('follows many-to-any and $FOLLOW', () => {
		expect(parse({ blocks: { 'item:quotes': { source: { name: { _eq: 'Ada' } } } } })).toEqual(
			is(['$FOLLOW(blocks,articles_id)', 'item:quotes', 'source', 'name'], '_eq', 'Ada'),
		);
		expect(parse({ '$FOLLOW(comments,article)': { text: { _eq: 'x' } } })).toEqual(
			is(['$FOLLOW(comments,article)', 'text'], '_eq', 'x'),
		);
	});
});

describe('dynamic variables in a permission', () => {
	it('become the values of who stands behind it', () => {
		expect(parse({ author: { _eq: '$CURRENT_USER' } })).toEqual(is(['author'], '_eq', 'u1'));
		expect(parse({ role: { _in: ['$CURRENT_ROLES'] } })).toEqual(is(['role'], '_in', ['r1']));
	});

	it('deny where nobody stands behind it; they never turn into "is null"', () => {
		expect(parse({ author: { _eq: '$CURRENT_USER' } }, { who: nobody })).toEqual(nothing);
		expect(parse({ author: { _neq: '$CURRENT_USER' } }, { who: nobody })).toEqual(nothing);
		expect(parse({ author: { _nin: ['$CURRENT_USER'] } }, { who: nobody })).toEqual(nothing);
		expect(parse({ team: { _eq: '$CURRENT_USER.team' } })).toEqual(nothing);
		expect(parse({ _or: [{ author: '$CURRENT_USER' }, published] }, { who: nobody })).toEqual(isPublished);
	});

	it('deny where they are several and one is asked for', () => {
		for (const operator of ['_eq', '_neq', '_contains', '_gt']) {
			expect(parse({ role: { [operator]: '$CURRENT_ROLES' } })).toEqual(nothing);
		}
		expect(parse({ role: { _nin: '$CURRENT_ROLES' } })).toEqual(is(['role'], '_nin', ['r1']));
	});

	it('are found in lists that are written as text', () => {
		expect(parse({ author: { _nin: 'x,$CURRENT_USER' } })).toEqual(is(['author'], '_nin', ['x', 'u1']));
		expect(parse({ author: { _nin: 'x,$CURRENT_USER' } }, { who: nobody })).toEqual(nothing);
	});
});

describe('what cannot be said exactly', () => {
	it.each<[string, unknown]>([
		['"none of them"', { comments: { _none: { kind: { _eq: 'spam' } } } }],
		['an "or" without alternatives', { _or: [] }],
		['an "or" that is no list', { _or: published }],
		['an "and" that is no list', { _and: published }],
		['a part that is no object', { _and: ['status'] }],
		['a list', [published]],
		['text', 'published'],
		['a number', 1],
		['an operator that Directus does not know', { status: { _nonsense: 'x' } }],
		['an operator without a field', { _eq: 1 }],
		['"some of them" of nothing', { _some: published }],
		['what lies behind a plain field', { title: { deeper: { _eq: 'a' } } }],
		['a way back that is not closed', { '$FOLLOW(comments,article': { kind: { _eq: 'a' } } }],
		['a way back from nowhere', { '$FOLLOW(nonsense,article)': { kind: { _eq: 'a' } } }],
		['a way back by a field that is gone', { '$FOLLOW(comments,gone)': { kind: { _eq: 'a' } } }],
		['a field that every object has', { constructor: { _eq: 'a' } }],
		['"some of them" below a path that is unknown', { nonsense: { _some: published } }],
		[
			'a circle of "some of them"',
			{
				comments: {
					_some: {
						article: {
							comments: {
								_some: { article: { comments: { _some: { article: { comments: { _some: published } } } } } },
							},
						},
					},
				},
			},
		],
	])('denies: %s', (_, filter) => {
		expect(parse(filter)).toEqual(nothing);
		expect(parse({ _and: [filter, published] })).toEqual(nothing);
		expect(parse({ _or: [filter, published] })).toEqual(isPublished);
	});

	it.each([[{ _and: [] }], [{ id: {} }], [{ author: {} }], [{ _and: [{ _and: [] }] }], [{ _and: [{ id: {} }] }]])(
		'is left out of an "or" where an alternative says nothing: %j',
		(empty) => {
			expect(parse({ _or: [empty, published] })).toEqual(isPublished);
		},
	);
});

describe('"some of them"', () => {
	const toComments = '$FOLLOW(comments,article)';

	it('asks for a related row that is there', () => {
		const condition = parse({ comments: { _some: { kind: { _null: true } } } });
		expect(conditionsOf(condition)).toContainEqual(is([toComments, 'kind'], '_null', true));
		expect(conditionsOf(condition)).toContainEqual(is([toComments, 'id'], '_nnull', true));
	});

	it('asks for any related row where it says nothing more', () => {
		expect(parse({ comments: { _some: {} } })).toEqual(ownRows(is([toComments, 'id'], '_nnull', true)));
	});

	it('asks for one that the same reader may read', () => {
		const condition = parse({ comments: { _some: { kind: { _eq: 'a' } } } }, { readable: isPublished });
		expect(conditionsOf(condition)).toContainEqual(is([toComments, 'status'], '_eq', 'published'));
		expect(parse({ comments: { _some: { kind: { _eq: 'a' } } } }, { readable: nothing })).toEqual(nothing);
	});

	it('takes all of its keys and its logic, which Directus ignores', () => {
		const both = { kind: { _eq: 'a' }, text: { _eq: 'b' } };
		for (const some of [both, { _and: [{ kind: { _eq: 'a' } }, { text: { _eq: 'b' } }] }]) {
			const conditions = conditionsOf(parse({ comments: { _some: some } }));
			expect(conditions).toContainEqual(is([toComments, 'kind'], '_eq', 'a'));
			expect(conditions).toContainEqual(is([toComments, 'text'], '_eq', 'b'));
		}
	});

	it('may be another row each time', () => {
		const a = { comments: { _some: { kind: { _eq: 'a' } } } };
		const b = { comments: { _some: { kind: { _eq: 'b' } } } };
		for (const filter of [{ _and: [a, b] }, { comments: { _and: [a.comments, b.comments] } }]) {
			const joined = stepsIn(toFilter(parse(filter), 'id'));
			expect(joined.size).toBe(2);
			expect([...joined].map((step) => step.replace(/\s|\\t/g, ''))).toEqual([toComments, toComments]);
		}
		expect(stepsIn(toFilter(parse({ _and: [a, a] }), 'id')).size).toBe(1);
	});
});

it('comes out in normal form, whatever goes in', () => {
	const shapes = [
		{ author: { _and: [{ name: { _eq: 'a' } }, { _or: [{ email: { _eq: 'b' } }, { name: { _eq: 'c' } }] }] } },
		{
			comments: {
				_some: { _or: [{ kind: { _eq: 'a' } }, { author: { name: { _eq: 'b' }, email: { _null: true } } }] },
			},
		},
		{ _or: [{ _and: [published, { author: { _or: [] } }] }, { category: { label: { _in: [] } } }] },
		{ status: { _eq: 'a', _neq: 'b' }, author: { name: 'x' } },
		{ _eq: 1 },
		{ _or: [{ _in: [] }, published] },
		{ status: { _nonsense: 1 } },
	];
	for (const shape of shapes) {
		expect(departureFromNormalForm(toFilter(parse(shape), 'id')), JSON.stringify(shape)).toBeNull();
	}
});

function conditionsOf(condition: Condition): Condition[] {
	if (condition.op === 'own') return conditionsOf(prefixed(condition.of, condition.path));
	return condition.op === 'and' ? condition.of : [condition];
}

/** The steps along which a filter joins lists. */
function stepsIn(filter: unknown): Set<string> {
	return new Set(JSON.stringify(filter).match(/\$FOLLOW\([^)]*\)/g) ?? []);
}
