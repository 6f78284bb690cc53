import { describe, expect, it } from 'vitest';
import { admin, readerOf, rightsIn } from '../../../support/scope/readers.ts';
import { anyReference, modelOf, reference } from '../../../support/scope/small-model.ts';
import { chooseScope, offerScope, type ScopeContext } from '../../../../src/scope/choose/choose-scope.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import type { DataModel } from '../../../../src/scope/model/data-model.ts';

function offer(changes: Partial<ScopeContext> = {}, collection = 'articles'): string[] {
	return pathsOf('selected', changes, collection);
}

/** With what is offered besides what is included. */
function offered(changes: Partial<ScopeContext>, collection: string): string[] {
	return pathsOf('all', changes, collection);
}

function pathsOf(which: 'selected' | 'all', changes: Partial<ScopeContext>, collection: string): string[] {
	const model = changes.model ?? newsroom;
	const everything = rightsIn(admin, model);
	const context = { model, rights: everything, ownerRights: everything, hidden: new Set<string>(), ...changes };
	return offerScope(context, collection)
		[which].map(({ path }) => path)
		.sort();
}

describe('the scope that is offered', () => {
	it('includes what the item refers to, and does not walk through it', () => {
		expect(offer()).toEqual(expect.arrayContaining(['author', 'category', 'cover', 'user_created', 'parent']));
		for (const path of ['author.articles', 'author.avatar', 'author.comments', 'parent.children', 'parent.author']) {
			expect(offer()).not.toContain(path);
		}
	});

	it('follows what the item owns, and what that refers to', () => {
		expect(offer()).toEqual(expect.arrayContaining(['comments', 'comments.author', 'comments.replies']));
	});

	it('has the far side of many-to-many, translations and files, and does not walk through it', () => {
		const far = ['tags.tags_id', 'translations.languages_code', 'gallery.directus_files_id'];
		expect(offer()).toEqual(expect.arrayContaining(far));
		expect(offer()).not.toContain('tags.tags_id.articles');
	});

	it('walks through the far side of many-to-any, which is a part of the item', () => {
		const far = [
			'blocks.item:quotes',
			'blocks.item:quotes.source',
			'blocks.item:galleries',
			'blocks.item:galleries.opener',
		];
		expect(offer()).toEqual(expect.arrayContaining(far));
	});

	it('does not walk through a many-to-any that the item only refers to', () => {
		const model = modelOf({ pins: [], notes: [], remarks: [] }, [
			anyReference('pins.target', 'kind', ['notes']),
			reference('remarks.note', 'notes', { back: 'remarks' }),
		]);
		expect(offer({ model }, 'pins')).toEqual(['', 'target:notes']);
	});

	it('never leads back along the relation it came by, or to the item’s own collection by a reference of what it owns', () => {
		for (const path of offer()) expect(path).not.toMatch(/comments\.article|tags\.articles_id|blocks\.articles_id/);
		expect(
			offer()
				.filter((path) => path.startsWith('children.'))
				.filter((path) => path.endsWith('parent')),
		).toEqual([]);
	});

	it('has the far side of many-to-many in its own collection, whichever way it is taken, and does not walk through it', () => {
		const model = modelOf({ products: ['name'], links: ['note'] }, [
			reference('links.product', 'products', { back: 'related', junction: 'other' }),
			reference('links.other', 'products', { back: 'related_from', junction: 'product' }),
		]);
		const paths = ['', 'related', 'related.other', 'related_from', 'related_from.product'];
		expect(offer({ model }, 'products')).toEqual(paths);
		expect(offered({ model }, 'products')).toEqual(paths);
	});

	it('offers a reference to a collection that lies on the way, without including it', () => {
		const model = modelOf({ companies: ['name'], people: ['name'], letters: ['text'] }, [
			reference('people.company', 'companies', { back: 'people' }),
			reference('people.former', 'companies'),
			reference('letters.person', 'people', { back: 'letters' }),
			reference('letters.sender', 'people'),
			reference('letters.copied_to', 'companies'),
		]);
		expect(offer({ model }, 'companies')).toEqual(['', 'people', 'people.letters']);
		expect(offered({ model }, 'companies')).toEqual([
			...['', 'people', 'people.former', 'people.letters'],
			...['people.letters.copied_to', 'people.letters.sender'],
		]);
		const everything = rightsIn(admin, model);
		const context = { model, rights: everything, ownerRights: everything, hidden: new Set<string>() };
		const choice = { paths: offered({ model }, 'companies') };
		expect(chooseScope(context, 'companies', choice, 0).kind).toBe('chosen');
	});

	it('follows three levels of what is owned', () => {
		const deep = offer().filter((path) => /^children(\.children)*$/.test(path));
		expect(deep).toEqual(['children', 'children.children', 'children.children.children']);
	});

	it('leaves out what editors do not see in their form, but for the junction’s far side', () => {
		const hidden = new Set(['articles.comments', 'articles.user_created', 'articles_tags.tags_id']);
		const paths = offer({ hidden });
		expect(paths.filter((path) => path.startsWith('comments') || path === 'user_created')).toEqual([]);
		expect(paths).toContain('tags.tags_id');
	});

	it('leaves out relations whose field may not be read, and collections that may not', () => {
		const rights = rightsIn(readerOf({ articles: ['id', 'author', 'comments'], authors: '*', tags: '*' }));
		expect(offer({ rights })).toEqual(['', 'author']);
	});

	it('of a many-to-any asks for both of its fields', () => {
		const half = readerOf({ articles: '*', blocks: ['id', 'item'], quotes: '*' });
		expect(offer({ rights: rightsIn(half) })).toContain('blocks');
		expect(offer({ rights: rightsIn(half) }).filter((path) => path.includes('item:'))).toEqual([]);
	});

	it('is the item alone where nothing else may be read', () => {
		expect(offer({ rights: rightsIn(readerOf({})) })).toEqual(['']);
	});
});

describe('in a mesh, where every collection refers to the next three and lists what refers to it', () => {
	it.each([4, 6, 10, 40, 200])('of %i collections the offer stays small', (size) => {
		const model = mesh(size);
		const everything = rightsIn(admin, model);
		const context = { model, rights: everything, ownerRights: everything, hidden: new Set<string>() };
		const { all } = offerScope(context, 'c0');
		expect(all.length).toBeLessThanOrEqual(200);
		expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
		for (const choice of [undefined, { paths: all.map(({ path }) => path) }]) {
			expect(chooseScope(context, 'c0', choice, 0).kind).toBe('chosen');
		}
	});

	it('and of one with more references than a tree may have, some are offered', () => {
		const names = Array.from({ length: 300 }, (_, at) => `r${at}`);
		const model = modelOf(
			{ wide: [], ...Object.fromEntries(names.map((name) => [name, []])) },
			names.map((name) => reference(`wide.${name}`, name)),
		);
		expect(offer({ model }, 'wide')).toHaveLength(200);
	});

	it('says so where a level was left out', () => {
		const wide = modelOf({ a: [], b: [], c: [] }, [
			...Array.from({ length: 20 }, (_, at) => reference(`b.a${at}`, 'a', { back: `bs${at}` })),
			...Array.from({ length: 20 }, (_, at) => reference(`c.b${at}`, 'b', { back: `cs${at}` })),
		]);
		const everything = rightsIn(admin, wide);
		const context = { model: wide, rights: everything, ownerRights: everything, hidden: new Set<string>() };
		const { selected, limited } = offerScope(context, 'a');
		expect(limited).toBe(true);
		expect(selected).toHaveLength(21);
		expect(
			offerScope({ ...context, model: mesh(4), rights: rightsIn(readerOf({ c0: '*' }), mesh(4)) }, 'c0').limited,
		).toBe(false);
	});
});

function mesh(size: number): DataModel {
	const names = Array.from({ length: size }, (_, at) => `c${at}`);
	const relations = names.flatMap((name, at) =>
		[1, 2, 3].map((step) =>
			reference(`${name}.to${step}`, names[(at + step) % size] ?? '', { back: `from_${name}_${step}` }),
		),
	);
	return modelOf(Object.fromEntries(names.map((name) => [name, ['name']])), relations);
}
