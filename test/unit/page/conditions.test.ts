import { describe, expect, it } from 'vitest';
import { isHiddenIn } from '../../../extensions/page/fields/conditions.ts';
import { shownConditions } from '../../../extensions/directus/shown-conditions.ts';
import type { Field, Row } from '../../../extensions/client/api.ts';

const plain: Field = {
	field: 'reason',
	label: 'Reason',
	type: 'string',
	interface: null,
	display: null,
	options: null,
	display_options: null,
	note: null,
	group: null,
	sort: null,
	hidden: false,
	special: [],
	translations: null,
	relation: null,
	conditions: [],
};

function isHidden(conditions: Field['conditions'], row: Record<string, unknown>, hidden = false): boolean {
	return isHiddenIn({ ...plain, hidden, conditions }, row);
}

const when = (rule: object, hidden: boolean | null): Field['conditions'][number] => ({ rule: rule as Row, hidden });

describe('a field’s conditions on the page', () => {
	it('leave it as it is where there are none, or none holds', () => {
		expect(isHidden([], {})).toBe(false);
		expect(isHidden([], {}, true)).toBe(true);
		expect(isHidden([when({ status: { _eq: 'draft' } }, true)], { status: 'live' })).toBe(false);
	});

	it('hide and show it; the last that holds counts, and one that says neither changes nothing', () => {
		const conditions = [when({ status: { _eq: 'draft' } }, true), when({ kind: { _eq: 'x' } }, false)];
		expect(isHidden(conditions, { status: 'draft' })).toBe(true);
		expect(isHidden(conditions, { status: 'draft', kind: 'x' })).toBe(false);
		expect(isHidden([when({ status: { _eq: 'draft' } }, null)], { status: 'draft' }, true)).toBe(true);
	});

	it.each([
		[{ n: { _gt: 3 } }, { n: 4 }, true],
		[{ n: { _gt: 3 } }, { n: '10' }, true],
		[{ n: { _gt: 3 } }, { n: null }, false],
		[{ n: { _between: [1, 3] } }, { n: 2 }, true],
		[{ n: { _nbetween: [1, 3] } }, { n: 2 }, false],
		[{ n: { _in: ['a', 'b'] } }, { n: 'b' }, true],
		[{ n: { _nin: ['a', 'b'] } }, { n: 'b' }, false],
		[{ n: { _null: true } }, {}, true],
		[{ n: { _nnull: true } }, { n: 0 }, true],
		[{ n: { _empty: true } }, { n: '' }, true],
		[{ n: { _eq: true } }, { n: 1 }, true],
		[{ n: { _eq: false } }, { n: 0 }, true],
		[{ n: { _contains: 'a' } }, { n: ['a', 'b'] }, true],
		[{ n: { _icontains: 'EA' } }, { n: 'sea' }, true],
		[{ n: { _starts_with: 's' } }, { n: 'sea' }, true],
		[{ _or: [{ n: { _eq: 1 } }, { m: { _eq: 2 } }] }, { m: 2 }, true],
		[{ _and: [{ n: { _eq: 1 } }, { m: { _eq: 2 } }] }, { m: 2 }, false],
		[{ n: { _regex: '.*' } }, { n: 'x' }, false],
	])('understand %j of %j', (rule, row, holds) => {
		expect(isHidden([when(rule, true)], row)).toBe(holds);
	});
});

describe('the conditions that leave the server', () => {
	const of = (rule: unknown, hidden: unknown = true) =>
		shownConditions([{ name: 'internal name', rule, hidden }], ['a']);

	it('are those on fields that are shown, without their names', () => {
		expect(of({ _and: [{ a: { _eq: 1 } }] })).toEqual([{ rule: { _and: [{ a: { _eq: 1 } }] }, hidden: true }]);
		expect(shownConditions([{ rule: { a: { _eq: 1 } } }], ['a'])).toEqual([{ rule: { a: { _eq: 1 } }, hidden: null }]);
	});

	it.each([
		{ budget: { _gt: 5000 } },
		{ _and: [{ a: { _eq: 1 } }, { budget: { _gt: 5000 } }] },
		{ _or: [{ _and: [{ budget: { _gt: 5000 } }] }] },
		{ a: { name: { _eq: 'x' } } },
		{ a: { _eq: '$CURRENT_USER' } },
		{ a: { _in: ['$CURRENT_ROLE'] } },
		{ a: { _eq: 1 }, budget: { _eq: 2 } },
		{},
		null,
		'a',
		[],
	])('are never %j', (rule) => {
		expect(of(rule)).toEqual([]);
	});
});
