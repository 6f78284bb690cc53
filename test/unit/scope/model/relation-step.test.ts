import { describe, expect, it } from 'vitest';
import { anyReference, modelOf, reference } from '../../../support/scope/small-model.ts';
import {
	fieldsOfStep,
	stepAlong,
	stepsFrom,
	reversePath,
	targetOf,
	type RelationStep,
} from '../../../../src/scope/model/relation-step.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';

function step(from: string, segment: string): RelationStep {
	const found = stepAlong(newsroom, from, segment);
	if (!found) throw new Error(`There is no step ${from}.${segment}.`);
	return found;
}

function back(from: string, segment: string): string[] {
	const found = step(from, segment);
	return found.kind === 'any' ? [] : reversePath(found);
}

describe('the steps of a collection', () => {
	it('are its references, and the other sides of those of others', () => {
		const segments = stepsFrom(newsroom, 'articles').map(
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
		const any = stepsFrom(newsroom, 'blocks').filter(({ kind }) => kind === 'any');
		expect(any.map(({ segment }) => segment)).toEqual(['item:quotes', 'item:galleries']);
	});

	it('never lead into Directus’ own collections, but for people and files', () => {
		expect(stepAlong(newsroom, 'authors', 'role')).toBeNull();
		expect(stepAlong(newsroom, 'blocks', 'item:directus_roles')).toBeNull();
		expect(stepAlong(newsroom, 'articles', 'user_created')?.collection).toBe('directus_users');
	});

	it('never lead into our own tables, or into collections that are gone', () => {
		const model = modelOf({ notes: [], sharing_shares: [] }, [
			reference('notes.share', 'sharing_shares'),
			reference('notes.gone', 'deleted'),
			anyReference('notes.item', 'collection', ['sharing_shares', 'deleted']),
		]);
		expect(stepsFrom(model, 'notes')).toEqual([]);
	});

	it('are none where the field is gone, or the collection', () => {
		const model = modelOf({ a: [], b: [] }, [reference('b.a', 'a', { back: 'bs' })]);
		delete model.collections['a']?.fields['bs'];
		expect(stepsFrom(model, 'a')).toEqual([]);
		expect(stepsFrom(model, 'deleted')).toEqual([]);
		expect(stepsFrom(model, 'constructor')).toEqual([]);
	});

	it('are sorted by the relation’s field, or the collection’s', () => {
		expect(step('articles', 'tags')).toMatchObject({ sort: 'sort', junctionField: 'tags_id', reverse: 'articles_id' });
		expect(step('articles', 'blocks')).toMatchObject({ sort: 'position', junctionField: 'item' });
		expect(step('articles', 'comments')).toMatchObject({ sort: null, junctionField: null });
	});

	it('tell several relations to one collection apart', () => {
		const model = modelOf({ matches: [], teams: [] }, [
			reference('matches.home', 'teams', { back: 'at_home' }),
			reference('matches.away', 'teams', { back: 'on_tour' }),
		]);
		expect(stepAlong(model, 'teams', 'at_home')).toMatchObject({ reverse: 'home' });
		expect(stepAlong(model, 'teams', 'on_tour')).toMatchObject({ reverse: 'away' });
	});

	it('tell both directions of a self-relation apart', () => {
		expect(step('articles', 'parent')).toMatchObject({ kind: 'one', collection: 'articles' });
		expect(step('articles', 'children')).toMatchObject({ kind: 'many', collection: 'articles', reverse: 'parent' });
	});
});

describe('the way back along a step', () => {
	it('is the foreign key of a row that hangs on the other', () => {
		expect(back('articles', 'comments')).toEqual(['article']);
		expect(back('articles', 'children')).toEqual(['parent']);
	});

	it('is $FOLLOW from what is referred to', () => {
		expect(back('articles', 'author')).toEqual(['$FOLLOW(articles,author)']);
		expect(back('articles', 'parent')).toEqual(['$FOLLOW(articles,parent)']);
	});
});

describe('a step', () => {
	it('needs its field, and many-to-any the field that says of what collection it is', () => {
		expect(fieldsOfStep(step('articles', 'author'))).toEqual(['author']);
		expect(fieldsOfStep(step('articles', 'comments'))).toEqual(['comments']);
		expect(fieldsOfStep(step('blocks', 'item:quotes'))).toEqual(['item', 'collection']);
	});

	it('leads elsewhere once it is pointed at other rows', () => {
		expect(targetOf(step('articles', 'comments'))).toBe('comments.article');
		expect(targetOf(step('articles', 'author'))).toBe('authors');
		expect(targetOf(step('blocks', 'item:quotes'))).toBe('quotes');
	});
});
