import { expect, it } from 'vitest';
import { admin, readerOf } from '../../../support/scope/readers';
import { collectionsWithUnkeptRules } from '../../../../src/scope/rights/unkept-conditions';

const none = { comments: { _none: { status: { _eq: 'pending' } } } };
const all = ['articles', 'comments', 'articles', 'authors'];

it.each<[string, object]>([
	['at the top', none],
	['in logic', { _or: [{ status: { _eq: 'draft' } }, { _and: [none] }] }],
	['below a reference', { author: { articles: { _none: {} } } }],
])('names a collection once where somebody may read it by "none of them" %s', (_, permissions) => {
	const role = readerOf({ articles: [{ permissions }], comments: '*' });
	expect(collectionsWithUnkeptRules([role, admin], all)).toEqual(['articles']);
	expect(collectionsWithUnkeptRules([admin, role], all)).toEqual(['articles']);
	expect(collectionsWithUnkeptRules([role, admin], ['comments'])).toEqual([]);
});

it('names none for rules that are kept, for an administrator, or for what may be updated', () => {
	const some = readerOf({ articles: [{ permissions: { comments: { _some: { text: { _eq: '_none' } } } } }] });
	const updates = readerOf({ articles: [{ permissions: none, action: 'update' }] });
	const ruler = { ...readerOf({ articles: [{ permissions: none }] }), admin: true };
	expect(collectionsWithUnkeptRules([some, updates, ruler], all)).toEqual([]);
});
