import { describe, expect, it } from 'vitest';
import { modelOf, reference } from '../../../support/scope/small-model.ts';
import { signatureOf } from '../../../../src/scope/model/signature.ts';

const collections = new Set(['articles', 'comments']);
const model = () =>
	modelOf({ articles: ['title'], comments: ['text'], others: ['name'] }, [
		reference('comments.article', 'articles', { back: 'comments' }),
	]);
const before = signatureOf(model(), collections);

describe('the signature of a data model', () => {
	it('is the same for the same', () => {
		expect(signatureOf(model(), collections)).toBe(before);
	});

	it.each([
		['a field is new', modelOf({ articles: ['title', 'new'], comments: ['text'] }, model().relations)],
		['a field is gone', modelOf({ articles: [], comments: ['text'] }, model().relations)],
		[
			'a field is of another type',
			modelOf({ articles: [{ field: 'title', type: 'hash' }], comments: ['text'] }, model().relations),
		],
		[
			'a field is of another type of the database',
			modelOf({ articles: [{ field: 'title', dbType: 'tsvector' }], comments: ['text'] }, model().relations),
		],
		[
			'a field is made by the database',
			modelOf({ articles: [{ field: 'title', generated: true }], comments: ['text'] }, model().relations),
		],
		[
			'a field is concealed',
			modelOf({ articles: [{ field: 'title', special: ['conceal'] }], comments: ['text'] }, model().relations),
		],
		[
			'another field is the key',
			modelOf({ articles: { primary: 'key', fields: ['title'] }, comments: ['text'] }, model().relations),
		],
		[
			'the collection is sorted otherwise',
			modelOf({ articles: { sortField: 'title', fields: ['title'] }, comments: ['text'] }, model().relations),
		],
		['a relation is gone', modelOf({ articles: ['title'], comments: ['text'] }, [])],
		[
			'a relation leads elsewhere',
			modelOf({ articles: ['title'], comments: ['text'], others: ['name'] }, [reference('comments.article', 'others')]),
		],
		['the collection is gone', modelOf({ comments: ['text'] }, model().relations)],
	])('is another where %s', (_, changed) => {
		expect(signatureOf(changed, collections)).not.toBe(before);
	});

	it('does not mind other collections', () => {
		const changed = model();
		changed.relations.push(reference('others.article', 'others'));
		delete changed.collections['others'];
		expect(signatureOf(changed, collections)).toBe(before);
	});
});
