import { expect, it } from 'vitest';
import { admin, readerOf } from '../../../support/scope/readers.ts';
import { collectionsWithUnkeptConditions } from '../../../../src/scope/rights/unkept-conditions.ts';

const none = { comments: { _none: { status: { _eq: 'pending' } } } };
const all = ['articles', 'comments', 'articles', 'authors'];

it.each<[string, object]>([
	['at the top', none],
	['in logic', { _or: [{ status: { _eq: 'draft' } }, { _and: [none] }] }],
	['below a reference', { author: { articles: { _none: {} } } }],
])('names a collection once where somebody may read it by "none of them" %s', (_, permissions) => {
	const role = readerOf({ articles: [{ permissions }], comments: '*' });
	expect(collectionsWithUnkeptConditions([role, admin], all)).toEqual(['articles']);
	expect(collectionsWithUnkeptConditions([admin, role], all)).toEqual(['articles']);
	expect(collectionsWithUnkeptConditions([role, admin], ['comments'])).toEqual([]);
});

it('names none for rules that are kept, for an administrator, or for what may be updated', () => {
	const some = readerOf({ articles: [{ permissions: { comments: { _some: { text: { _eq: '_none' } } } } }] });
	const updateConstraints = readerOf({ articles: [{ permissions: none, action: 'update' }] });
	const ruler = { ...readerOf({ articles: [{ permissions: none }] }), admin: true };
	expect(collectionsWithUnkeptConditions([some, updateConstraints, ruler], all)).toEqual([]);
});
