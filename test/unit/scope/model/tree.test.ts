import { describe, expect, it } from 'vitest';
import { buildTree, lineage } from '../../../../src/scope/model/tree.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';

function paths(...wanted: string[]): string[] | string {
	const tree = buildTree(newsroom, 'articles', wanted);
	return tree.kind === 'built' ? tree.all.map(({ path }) => path) : `unknown ${tree.path}`;
}

describe('the tree that paths span', () => {
	it('is the item alone where none is named', () => {
		expect(paths()).toEqual(['']);
		expect(paths('')).toEqual(['']);
	});

	it('has what lies between the item and a named path', () => {
		expect(paths('blocks.item:quotes.source')).toEqual([
			'',
			'blocks',
			'blocks.item:quotes',
			'blocks.item:quotes.source',
		]);
	});

	it('has each position once, however often and in what order it is named', () => {
		expect(paths('comments.author', 'comments', 'comments.author', 'comments.replies')).toEqual([
			'',
			'comments',
			'comments.author',
			'comments.replies',
		]);
	});

	it('goes round in self-relations as often as it is told', () => {
		expect(paths('children.children.children')).toEqual([
			'',
			'children',
			'children.children',
			'children.children.children',
		]);
	});

	it.each([
		['nonsense', 'nonsense'],
		['comments.nonsense', 'comments.nonsense'],
		['title', 'title'],
		['blocks.item', 'blocks.item'],
		['blocks.item:authors', 'blocks.item:authors'],
		['author.role', 'author.role'],
		['comments..author', 'comments..author'],
		['.comments', '.comments'],
		['comments.', 'comments.'],
		['constructor', 'constructor'],
		['__proto__', '__proto__'],
	])('names %j as unknown', (path, unknown) => {
		expect(paths('comments', path)).toBe(`unknown ${unknown}`);
	});

	it.each(['deleted', 'constructor', '__proto__', 'toString'])('has no root in %j', (collection) => {
		expect(buildTree(newsroom, collection, [])).toEqual({ kind: 'unknown', path: collection });
	});

	it('knows the way from the item to a position', () => {
		const tree = buildTree(newsroom, 'articles', ['comments.author']);
		const last = tree.kind === 'built' ? tree.all.at(-1) : undefined;
		expect(last && lineage(last).map(({ path }) => path)).toEqual(['', 'comments', 'comments.author']);
	});
});
