import { describe, expect, it } from 'vitest';
import { findRefused, type VisitorQuery } from '../../../../src/scope/native-api/visitor-query.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';

const rows = [
	{ collection: 'articles', fields: ['id', 'title', 'date', 'comments', 'author', 'body'], permissions: null },
	{ collection: 'articles', fields: ['id', 'title', 'date', 'comments', 'author'], permissions: null },
	{ collection: 'comments', fields: ['id', 'text', 'replies'], permissions: null },
	{ collection: 'authors', fields: ['name'], permissions: null },
];

function refused(query: VisitorQuery, collection = 'articles'): string | null {
	return findRefused(query, collection, { model: newsroom, rows });
}

describe('a visitor’s own query', () => {
	it.each<[string, VisitorQuery]>([
		['nothing', {}],
		['a field that all rows show', { filter: { title: { _eq: 'x' } } }],
		[
			'such fields in a tree of logic',
			{ filter: { _and: [{ title: { _contains: 'x' } }, { _or: [{ id: { _gt: 1 } }] }] } },
		],
		['a bare value', { filter: { id: 1 } }],
		['a function of such a field', { filter: { 'year(date)': { _eq: 2026 } } }],
		['an order by such fields', { sort: ['-title', 'id'] }],
		['a group and a sum of such fields', { group: ['title'], aggregate: { max: ['date'], count: ['*'] } }],
		['fields of related rows', { fields: ['title', 'author.name', 'year(date)', 'comments.text'] }],
		['the length of a value', { fields: ['count(date)'] }],
		['how many different ones there are', { aggregate: { countDistinct: ['id'] } }],
		['an alias that is no field', { alias: { heading: 'title' } }],
		[
			'the same of a related list',
			{ deep: { comments: { _filter: { text: { _eq: 'x' } }, _sort: ['-id'], _limit: 3 } } },
		],
	])('may ask for %s', (_, query) => {
		expect(refused(query)).toBeNull();
	});

	it.each<[string, VisitorQuery, string]>([
		['a field that is not shared', { filter: { internal: { _starts_with: 'a' } } }, 'internal'],
		['a concealed field', { filter: { token: { _eq: 'x' } } }, 'token'],
		['a field that only some rows show', { filter: { body: { _contains: 'x' } } }, 'body'],
		['a related row', { filter: { author: { email: { _eq: 'x' } } } }, 'author.email'],
		['a related row by a field that is shared', { filter: { author: { name: { _eq: 'x' } } } }, 'author.name'],
		[
			'a related row in a tree of logic',
			{ filter: { _or: [{ _and: [{ author: { email: { _eq: 'x' } } }] }] } },
			'author.email',
		],
		['one of two keys', { filter: { title: { _eq: 'x' }, internal: { _eq: 'x' } } }, 'internal'],
		['a related list', { filter: { comments: { _some: { text: { _eq: 'x' } } } } }, 'comments._some'],
		['logic below a path', { filter: { author: { _or: [{ email: { _eq: 'x' } }] } } }, 'author._or'],
		['how many are related', { filter: { 'count(comments)': { _gt: 3 } } }, 'count(comments)'],
		[
			'a way back that nobody shared',
			{ filter: { '$FOLLOW(articles,author)': { id: { _eq: 2 } } } },
			'$FOLLOW(articles,author).id',
		],
		['an order by a field that is not shared', { sort: ['-internal'] }, 'internal'],
		['an order by a related row', { sort: 'author.email' }, 'author.email'],
		['a group by such a field', { group: ['internal'] }, 'internal'],
		['a sum of such a field', { aggregate: { sum: ['internal'] } }, 'internal'],
		['the extreme of everything', { aggregate: { max: ['*'] } }, '*'],
		['how often such a field is there', { aggregate: { count: ['internal'] } }, 'internal'],
		['the length of a list', { fields: ['title', 'count(comments)'] }, 'count(comments)'],
		['the length of a list of a related row', { fields: ['author.count(articles)'] }, 'author.count(articles)'],
		['the length of a list by another name', { alias: { n: 'count(comments)' } }, 'count(comments)'],
		['an alias that hides a field', { alias: { title: 'internal' } }, 'title'],
		['a related list by such a field', { deep: { comments: { _filter: { kind: { _eq: 'x' } } } } }, 'comments.kind'],
		[
			'a list below a list by such a field',
			{ deep: { comments: { replies: { _sort: ['kind'] } } } },
			'comments.replies.kind',
		],
		['the depth of what is no relation', { deep: { title: { _limit: 1 } } }, 'title'],
	])('may not ask for %s', (_, query, name) => {
		expect(refused(query)).toBe(name);
	});

	it.each(['count', 'countAll', 'sum', 'avg'])(
		'may not have rows counted by %s that others were joined to',
		(operation) => {
			const joined = [
				{
					collection: 'authors',
					fields: ['id', 'name'],
					permissions: { '$FOLLOW(articles,author)': { id: { _eq: 1 } } },
				},
			];
			const asked = (name: string) =>
				findRefused({ aggregate: { [name]: ['id'] } }, 'authors', { model: newsroom, rows: joined });
			expect(asked(operation)).toBe(operation);
			expect(asked('countDistinct')).toBeNull();
			expect(asked('max')).toBeNull();
		},
	);

	it('may ask nothing of a collection that is not shared', () => {
		expect(refused({ filter: { id: { _eq: 1 } } }, 'categories')).toBe('id');
	});

	it('may not smuggle a field in by the form of a list', () => {
		expect(refused({ filter: { _and: { internal: { _eq: 'x' } } } })).not.toBeNull();
		expect(refused({ sort: 'title,internal' })).not.toBeNull();
		expect(refused({ filter: { 'year(internal)': { _eq: 1 } } })).not.toBeNull();
		expect(refused({ sort: ['year(internal)'] })).not.toBeNull();
		expect(refused({ filter: { '': { _eq: 1 } } })).not.toBeNull();
	});
});
