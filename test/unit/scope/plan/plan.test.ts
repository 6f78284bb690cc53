import { describe, expect, it } from 'vitest';
import { modelOf, reference } from '../../../support/scope/small-model.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { newsroomPlan, newsroomScope } from '../../../support/scope/newsroom-share.ts';
import { readerOf } from '../../../support/scope/readers.ts';
import type { Plan } from '../../../../src/scope/plan/plan.ts';

function paths({ reached }: Plan): string[] {
	return reached.map(({ position }) => position.path);
}

const choice = { paths: ['comments.author', 'author.avatar', 'blocks.item:quotes'] };

describe('what a share comes down to', () => {
	it('is every position of its scope where everything may be read', () => {
		expect(paths(newsroomPlan({ choice })).sort()).toEqual(
			['', 'author', 'author.avatar', 'blocks', 'blocks.item:quotes', 'comments', 'comments.author'].sort(),
		);
	});

	it('is nothing where role or owner may not read the item', () => {
		const others = readerOf({ comments: '*' });
		expect(newsroomPlan({ choice, role: others }).reached).toEqual([]);
		expect(newsroomPlan({ choice, owner: others }).reached).toEqual([]);
	});

	it('leaves out a relation whose field may not be read, with all behind it', () => {
		const role = readerOf({
			articles: ['title', 'comments'],
			authors: '*',
			comments: ['text'],
			quotes: '*',
			blocks: '*',
		});
		expect(paths(newsroomPlan({ choice, role }))).toEqual(['', 'comments']);
	});

	it('leaves out a collection that may not be read, with all behind it', () => {
		const role = readerOf({ articles: '*', authors: '*', directus_files: '*' });
		expect(paths(newsroomPlan({ choice, role })).sort()).toEqual(['', 'author', 'author.avatar']);
	});

	it('leaves out many-to-any where one of its two fields may not be read', () => {
		for (const fields of [
			['id', 'item'],
			['id', 'collection'],
		]) {
			const role = readerOf({ articles: '*', blocks: fields, quotes: '*' });
			expect(paths(newsroomPlan({ choice, role }))).toEqual(['', 'blocks']);
		}
	});

	it('shows at each position what scope, role and owner have in common', () => {
		const role = readerOf({ articles: ['id', 'title', 'internal'] });
		const owner = readerOf({ articles: ['title', 'body', 'internal'] });
		const [root] = newsroomPlan({ role, owner }).reached;
		expect(root?.fields).toEqual(['title']);
	});

	it('names the collections that it was compiled from', () => {
		expect([...newsroomPlan({ choice }).collections].sort()).toEqual([
			'articles',
			'authors',
			'blocks',
			'comments',
			'directus_files',
			'quotes',
		]);
	});
});

describe('a scope that the project has outgrown', () => {
	it('loses a relation that is gone, with all behind it', () => {
		const scope = newsroomScope(choice);
		const model = { ...newsroom, relations: newsroom.relations.filter(({ field }) => field !== 'article') };
		expect(paths(newsroomPlan({ scope, model }))).not.toContain('comments');
		expect(paths(newsroomPlan({ scope, model }))).toContain('author.avatar');
	});

	it('loses a relation that was pointed at other rows', () => {
		const scope = newsroomScope({ paths: ['author'] });
		const model = modelOf({ articles: ['title'], categories: ['label'] }, [reference('articles.author', 'categories')]);
		expect(paths(newsroomPlan({ scope, model }))).toEqual(['']);
	});

	it('loses a field that was dropped, even if one of its name is back', () => {
		const isDropped = (collection: string, field: string) => `${collection}.${field}` === 'articles.title';
		const [root] = newsroomPlan({ isDropped }).reached;
		expect(root?.fields).not.toContain('title');
		expect(root?.fields).toContain('body');
	});

	it.each([
		['its field', 'articles.author', 'author'],
		['the alias', 'articles.comments', 'comments'],
		['the foreign key on the other side', 'comments.article', 'comments'],
		['the collection it led to', 'comments.*', 'comments'],
	])('loses a relation where %s was dropped', (_, dropped, path) => {
		const isDropped = (collection: string, field: string) => `${collection}.${field}` === dropped;
		expect(paths(newsroomPlan({ choice, isDropped })).filter((one) => one.startsWith(path))).toEqual([]);
	});

	it('shows nothing where the item’s own collection is gone', () => {
		expect(newsroomPlan({ model: modelOf({ others: [] }) }).reached).toEqual([]);
	});
});
