import { describe, expect, it } from 'vitest';
import { anyReference, modelOf, reference } from '../../../support/scope/small-model';
import { fieldsOfHop, hopAlong, hopsFrom, reversePath, targetOf, type Hop } from '../../../../src/scope/model/relation-step';
import { newsroom } from '../../../support/scope/newsroom-model';

function hop(from: string, segment: string): Hop {
	const found = hopAlong(newsroom, from, segment);
	if (!found) throw new Error(`There is no hop ${from}.${segment}.`);
	return found;
}

function back(from: string, segment: string): string[] {
	const found = hop(from, segment);
	return found.kind === 'any' ? [] : reversePath(found);
}

describe('the hops of a collection', () => {
	it('are its references, and the other sides of those of others', () => {
		const segments = hopsFrom(newsroom, 'articles').map(
			({ segment, kind, collection }) => `${kind} ${segment} ${collection}`,
		);
		expect(segments.sort()).toEqual(
			[
				['one author authors', 'one category categories', 'one cover directus_files', 'one parent articles'],
				['one user_created directus_users', 'many children articles', 'many comments comments'],
				[
					'many tags articles_tags',
					'many translations translations',
					'many blocks blocks',
					'many gallery articles_files',
				],
			]
				.flat()
				.sort(),
		);
	});

	it('are one for each collection that a many-to-any may hold', () => {
		const any = hopsFrom(newsroom, 'blocks').filter(({ kind }) => kind === 'any');
		expect(any.map(({ segment }) => segment)).toEqual(['item:quotes', 'item:galleries']);
	});

	it('never lead into Directus’ own collections, but for people and files', () => {
		expect(hopAlong(newsroom, 'authors', 'role')).toBeNull();
		expect(hopAlong(newsroom, 'blocks', 'item:directus_roles')).toBeNull();
		expect(hopAlong(newsroom, 'articles', 'user_created')?.collection).toBe('directus_users');
	});

	it('never lead into our own tables, or into collections that are gone', () => {
		const model = modelOf({ notes: [], sharing_shares: [] }, [
			reference('notes.share', 'sharing_shares'),
			reference('notes.gone', 'deleted'),
			anyReference('notes.item', 'collection', ['sharing_shares', 'deleted']),
		]);
		expect(hopsFrom(model, 'notes')).toEqual([]);
	});

	it('are none where the field is gone, or the collection', () => {
		const model = modelOf({ a: [], b: [] }, [reference('b.a', 'a', { back: 'bs' })]);
		delete model.collections['a']?.fields['bs'];
		expect(hopsFrom(model, 'a')).toEqual([]);
		expect(hopsFrom(model, 'deleted')).toEqual([]);
		expect(hopsFrom(model, 'constructor')).toEqual([]);
	});

	it('are sorted by the relation’s field, or the collection’s', () => {
		expect(hop('articles', 'tags')).toMatchObject({ sort: 'sort', junctionField: 'tags_id', reverse: 'articles_id' });
		expect(hop('articles', 'blocks')).toMatchObject({ sort: 'position', junctionField: 'item' });
		expect(hop('articles', 'comments')).toMatchObject({ sort: null, junctionField: null });
	});

	it('tell several relations to one collection apart', () => {
		const model = modelOf({ matches: [], teams: [] }, [
			reference('matches.home', 'teams', { back: 'at_home' }),
			reference('matches.away', 'teams', { back: 'on_tour' }),
		]);
		expect(hopAlong(model, 'teams', 'at_home')).toMatchObject({ reverse: 'home' });
		expect(hopAlong(model, 'teams', 'on_tour')).toMatchObject({ reverse: 'away' });
	});

	it('tell both directions of a self-relation apart', () => {
		expect(hop('articles', 'parent')).toMatchObject({ kind: 'one', collection: 'articles' });
		expect(hop('articles', 'children')).toMatchObject({ kind: 'many', collection: 'articles', reverse: 'parent' });
	});
});

describe('the way back along a hop', () => {
	it('is the foreign key of a row that hangs on the other', () => {
		expect(back('articles', 'comments')).toEqual(['article']);
		expect(back('articles', 'children')).toEqual(['parent']);
	});

	it('is $FOLLOW from what is referred to', () => {
		expect(back('articles', 'author')).toEqual(['$FOLLOW(articles,author)']);
		expect(back('articles', 'parent')).toEqual(['$FOLLOW(articles,parent)']);
	});
});

describe('a hop', () => {
	it('needs its field, and many-to-any the field that says of what collection it is', () => {
		expect(fieldsOfHop(hop('articles', 'author'))).toEqual(['author']);
		expect(fieldsOfHop(hop('articles', 'comments'))).toEqual(['comments']);
		expect(fieldsOfHop(hop('blocks', 'item:quotes'))).toEqual(['item', 'collection']);
	});

	it('leads elsewhere once it is pointed at other rows', () => {
		expect(targetOf(hop('articles', 'comments'))).toBe('comments.article');
		expect(targetOf(hop('articles', 'author'))).toBe('authors');
		expect(targetOf(hop('blocks', 'item:quotes'))).toBe('quotes');
	});
});
