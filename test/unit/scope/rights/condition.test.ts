import { describe, expect, it } from 'vitest';
import {
	allOf,
	anyOf,
	everything,
	is,
	nothing,
	prefixed,
	toFilter,
	type Condition,
} from '../../../../src/scope/rights/condition.ts';
import { departureFromNormalForm } from '../../../support/scope/normal-form.ts';

const a = is(['status'], '_eq', 'published');
const b = is(['author', 'name'], '_eq', 'Ada');
const c = is(['sort'], '_gt', 3);

describe('rules', () => {
	it('are everything where nothing is asked, and nothing where no way is open', () => {
		expect(allOf([])).toEqual(everything);
		expect(anyOf([])).toEqual(nothing);
	});

	it('deny as soon as one of all denies, and allow as soon as one of any allows', () => {
		expect(allOf([a, nothing, everything])).toEqual(nothing);
		expect(anyOf([a, nothing, everything])).toEqual(everything);
		expect(allOf([a, everything])).toEqual(a);
		expect(anyOf([a, nothing])).toEqual(a);
	});

	it('say the same thing once', () => {
		expect(allOf([a, a])).toEqual(a);
		expect(allOf([allOf([a, b]), allOf([b, c])])).toEqual({ op: 'and', of: [a, b, c] });
		expect(anyOf([anyOf([a, b]), a])).toEqual({ op: 'or', of: [a, b] });
	});

	it('keep an "or" inside of an "and" as it is', () => {
		expect(allOf([anyOf([a, b]), c])).toEqual({ op: 'and', of: [{ op: 'or', of: [a, b] }, c] });
	});

	it('are asked of the row that a path leads to, part by part', () => {
		expect(prefixed(allOf([a, anyOf([b, c])]), ['article'])).toEqual(
			allOf([
				is(['article', 'status'], '_eq', 'published'),
				anyOf([is(['article', 'author', 'name'], '_eq', 'Ada'), is(['article', 'sort'], '_gt', 3)]),
			]),
		);
		expect(prefixed(nothing, ['article'])).toEqual(nothing);
		expect(prefixed(everything, ['article'])).toEqual(everything);
	});
});

describe('a condition as a filter', () => {
	it('is none where it holds for every row', () => {
		expect(toFilter(everything, 'id')).toBeNull();
	});

	it('is an empty list of keys where it holds for no row', () => {
		expect(toFilter(nothing, 'code')).toEqual({ code: { _in: [] } });
	});

	it('has its operators of logic at the top and one path of single keys below each', () => {
		const filter = toFilter(allOf([anyOf([a, b]), c]), 'id');
		expect(filter).toEqual({
			_and: [{ _or: [{ status: { _eq: 'published' } }, { author: { name: { _eq: 'Ada' } } }] }, { sort: { _gt: 3 } }],
		});
		expect(departureFromNormalForm(filter)).toBeNull();
	});

	it('names the keys that were read at an anchor, and nobody where none were', () => {
		const among: Condition = { op: 'among', path: ['block', 'id'], anchor: 'blocks.item:quotes' };
		const keys = new Map([['blocks.item:quotes', ['1', '2']]]);
		expect(toFilter(among, 'id', keys)).toEqual({ block: { id: { _in: ['1', '2'] } } });
		expect(toFilter(among, 'id')).toEqual({ block: { id: { _in: [] } } });
	});
});

describe('the normal form that the tests ask for', () => {
	it.each([
		{},
		{ _and: [] },
		{ _or: [] },
		{ id: {} },
		{ article: { _and: [{ id: { _eq: 1 } }] } },
		{ article: { _or: [{ id: { _eq: 1 } }] } },
		{ article: { id: { _eq: 1 }, title: { _eq: 'x' } } },
		{ comments: { _some: { id: { _eq: 1 } } } },
		{ comments: { _none: { id: { _eq: 1 } } } },
		{ _and: [{}] },
		{ _or: [{ id: { _eq: 1 } }, { _and: [] }] },
		{ a: { _eq: 1 }, b: { _eq: 2 } },
		{ _eq: 1 },
		{ id: 1 },
		{ id: { _nonsense: 1 } },
		{ id: { _eq: undefined } },
		null,
	])('is none of the shapes that fail open: %j', (filter) => {
		expect(departureFromNormalForm(filter)).not.toBeNull();
	});
});
