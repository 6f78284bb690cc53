import { describe, expect, it } from 'vitest';
import { joinsMany } from '../../../../src/scope/native-api/joins-many.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';

const one = { _eq: 1 };

describe('a filter', () => {
	it.each<[string, unknown]>([
		['of nothing', null],
		['of a field', { title: { _eq: 'x' } }],
		['of a function', { 'year(date)': one }],
		['of rows that are referred to', { author: { role: { name: one } } }],
		['of the same in logic', { _and: [{ author: { id: one } }, { _or: [{ parent: { title: one } }, { id: one }] }] }],
	])('%s joins no more than one row', (_, filter) => {
		expect(joinsMany(filter, 'articles', newsroom)).toBe(false);
	});

	it('of a many-to-any joins no more than one row', () => {
		expect(joinsMany({ 'item:quotes': { source: { name: one } } }, 'blocks', newsroom)).toBe(false);
	});

	it.each<[string, unknown]>([
		['a list', { comments: { status: one } }],
		['some of a list', { comments: { _some: { status: one } } }],
		['a way back', { '$FOLLOW(articles,parent)': { id: one } }],
		['a way back to its key', { '$FOLLOW(articles,parent)': one }],
		['a list of a row that is referred to', { author: { articles: { status: one } } }],
		['a list in logic', { _and: [{ id: one }, { _or: [{ title: one }, { comments: { kind: one } }] }] }],
		['what nobody knows', { something: { id: one } }],
	])('of %s may join several', (_, filter) => {
		expect(joinsMany(filter, 'articles', newsroom)).toBe(true);
	});
});
