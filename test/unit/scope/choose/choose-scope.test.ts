import { describe, expect, it } from 'vitest';
import { admin, readerOf, rightsIn } from '../../../support/scope/readers.ts';
import { chooseScope, type ScopeContext } from '../../../../src/scope/choose/choose-scope.ts';
import { modelOf, reference } from '../../../support/scope/small-model.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { noon } from '../../../support/shares/a-share.ts';
import type { Scope, ScopeChoice } from '../../../../src/share/scope.ts';

const everything = rightsIn(admin);

function context(changes: Partial<ScopeContext> = {}): ScopeContext {
	return { model: newsroom, rights: everything, ownerRights: everything, hidden: new Set(), ...changes };
}

function choose(choice: ScopeChoice | undefined, changes: Partial<ScopeContext> = {}) {
	return chooseScope(context(changes), 'articles', choice, noon);
}

function chosen(choice: ScopeChoice | undefined, changes: Partial<ScopeContext> = {}): Scope {
	const choosing = choose(choice, changes);
	if (choosing.kind !== 'chosen') throw new Error(JSON.stringify(choosing));
	return choosing.scope;
}

describe('a chosen scope', () => {
	it('has the item, the named paths and what lies between', () => {
		expect(Object.keys(chosen({ paths: ['blocks.item:quotes'] }).positions)).toEqual([
			'',
			'blocks',
			'blocks.item:quotes',
		]);
		expect(Object.keys(chosen({ paths: [] }).positions)).toEqual(['']);
	});

	it('may go where the default does not: through a reference, and along a circle', () => {
		const { positions } = chosen({ paths: ['author.articles', 'children.children', 'comments.author.comments'] });
		expect(Object.keys(positions)).toContain('author.articles');
		expect(Object.keys(positions)).toContain('children.children');
	});

	it('remembers when it was chosen, and that it was', () => {
		expect(chosen({ paths: [] })).toMatchObject({ chosen: noon, isDefault: false });
		expect(chosen(undefined)).toMatchObject({ isDefault: true });
	});

	it('remembers what each path led to', () => {
		expect(chosen({ paths: ['comments', 'author', 'blocks.item:quotes'] }).targets).toEqual({
			comments: 'comments.article',
			author: 'authors',
			blocks: 'blocks.articles_id',
			'blocks.item:quotes': 'quotes',
		});
	});

	it.each([
		['a relation that is none', ['nonsense'], 'nonsense'],
		['a field that is no relation', ['title'], 'title'],
		['a many-to-any without a collection', ['blocks.item'], 'blocks.item'],
		['roles', ['author.role'], 'author.role'],
		['the way back', ['comments.article'], 'comments.article'],
		['the way back of a junction', ['tags.articles_id'], 'tags.articles_id'],
	])('refuses %s by its path', (_, paths, path) => {
		expect(choose({ paths })).toEqual({ kind: 'unknown-relation', path });
	});

	it('refuses a path that goes too far, and too many of them', () => {
		const deep = Array.from({ length: 9 }, () => 'children').join('.');
		expect(choose({ paths: [deep] })).toEqual({ kind: 'too-deep', path: deep });
		expect(choose({ paths: [deep.slice('children.'.length)] }).kind).toBe('chosen');

		const names = Array.from({ length: 201 }, (_, index) => `r${index}`);
		const model = modelOf(
			{ articles: [], others: [] },
			names.map((name) => reference(`articles.${name}`, 'others')),
		);
		expect(choose({ paths: names }, { model })).toEqual({ kind: 'too-many', limit: 200 });
		expect(choose({ paths: names.slice(0, 199) }, { model }).kind).toBe('chosen');
	});
});

describe('the fields of a scope', () => {
	it('are those of the form, less what must never leave', () => {
		const fields = chosen({ paths: [] }).positions[''];
		expect(fields).toEqual(expect.arrayContaining(['id', 'title', 'body', 'author']));
		for (const never of ['token', 'pin', 'comments']) expect(fields).not.toContain(never);
	});

	it('are without those that editors do not see, but for the key', () => {
		const hidden = new Set(['articles.internal', 'articles.id']);
		const fields = chosen({ paths: [] }, { hidden }).positions[''];
		expect(fields).not.toContain('internal');
		expect(fields).toContain('id');
	});

	it('of people and files are those of the allow-list, whoever chooses', () => {
		const { positions } = chosen({ paths: ['user_created', 'cover'] });
		expect(positions['user_created']).toEqual(['id', 'first_name', 'last_name']);
		expect(positions['cover']).toEqual(['id', 'title', 'type']);
		expect(choose({ fields: { user_created: ['email'] } })).toMatchObject({ kind: 'unknown-field', field: 'email' });
	});

	it('are those that were named', () => {
		const { positions } = chosen({ paths: ['comments'], fields: { '': ['title'], comments: [] } });
		expect(positions).toEqual({ '': ['title'], comments: [] });
	});

	it('bring their path with them', () => {
		const { positions } = chosen({ paths: [], fields: { 'comments.author': ['name'] } });
		expect(Object.keys(positions)).toEqual(['', 'comments', 'comments.author']);
	});

	it.each(['nonsense', 'token', 'pin', 'comments', 'constructor', '*'])('are never "%s"', (field) => {
		expect(choose({ fields: { '': ['title', field] } })).toEqual({ kind: 'unknown-field', path: '', field });
	});

	it('are only those that the owner may read, not even by their names', () => {
		const owner = rightsIn(readerOf({ articles: ['id', 'title'] }));
		const rights = { rights: owner, ownerRights: owner };
		expect(chosen({ paths: [] }, rights).positions['']).toEqual(['id', 'title']);
		expect(choose({ fields: { '': ['internal'] } }, rights)).toMatchObject({
			kind: 'unknown-field',
			field: 'internal',
		});
	});

	it('that were left out of a collection at one place do not come in at another', () => {
		const { positions } = chosen({ paths: ['author', 'comments.author'], fields: { author: ['id', 'name'] } });
		expect(positions['comments.author']).toEqual(['id', 'name']);
	});
});
