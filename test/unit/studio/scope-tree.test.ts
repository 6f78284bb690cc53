import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import {
	allPaths,
	branchesOf,
	choiceOf,
	exclude,
	include,
	type Branch,
} from '../../../extensions/studio/drawer/scope-tree.ts';
import { formatFor } from '../../../extensions/studio/format/use-format.ts';
import { languages } from '../../../extensions/studio/texts/languages.ts';
import { scopeWords, type Labels } from '../../../extensions/studio/drawer/scope-words.ts';
import type { ScopeNode } from '../../../extensions/studio/api/scope.ts';

const model = { junctionField: () => 'tags_id', fieldOrder: (_from: string, field: string) => order.indexOf(field) };
const order = ['client', 'tags', 'line_items', 'comments'];

const proposal = node('', 'proposals', 'item', 1, [
	node('comments', 'comments', 'one-to-many', 0),
	node('line_items', 'line_items', 'one-to-many', 12, [node('line_items.unit', 'units', 'many-to-one', 2)]),
	node('client', 'clients', 'many-to-one', 1),
	node('tags', 'proposals_tags', 'junction', 3, [node('tags.tags_id', 'tags', 'many-to-one', 3)]),
]);
const branches = branchesOf(proposal, model);

describe('the tree of a scope', () => {
	it('has one place for a list through a junction, in the order of the form', () => {
		expect(branches.map(({ field, paths }) => [field, paths])).toEqual([
			['client', ['client']],
			['tags', ['tags', 'tags.tags_id']],
			['line_items', ['line_items']],
			['comments', ['comments']],
		]);
		expect(named('tags').collection).toBe('tags');
	});

	it('takes in what a place hangs on, and leaves out what hangs on it', () => {
		const lines = named('line_items');
		const [unit] = lines.children;
		expect([...include(new Set(['client']), unit as Branch, [lines])]).toEqual([
			'client',
			'line_items',
			'line_items.unit',
		]);
		expect([...exclude(new Set(allPaths(branches)), lines)]).toEqual(['client', 'tags', 'tags.tags_id', 'comments']);
	});

	it('keeps the fields that were chosen, for the places that stay', () => {
		const fields = { '': ['title'], client: ['name'], comments: ['text'] };
		expect(choiceOf(new Set(['client', 'tags']), fields)).toEqual({
			paths: ['client', 'tags'],
			fields: { '': ['title'], client: ['name'] },
		});
		expect(choiceOf(new Set(['client']), {})).toEqual({ paths: ['client'] });
	});
});

describe('the sentence about a scope', () => {
	it('counts in words of the project, and says what stays out', () => {
		expect(words('en-US', allPaths(branches))).toBe(
			'A visitor sees this proposal with its client, 3 tags, and 12 line items; not other proposals of the same client.',
		);
		expect(words('en-US', ['line_items'])).toBe('A visitor sees this proposal with its 12 line items.');
	});

	it('says that nothing comes along', () => {
		expect(words('en-US', [])).toBe('A visitor sees this proposal and nothing that it is related to.');
	});

	it('makes do with the names of collections and fields', () => {
		expect(words('fr-FR', ['tags', 'tags.tags_id'], { one: () => null, many: () => null })).toBe(
			'Un visiteur voit cet élément de « proposals », avec 3 tags.',
		);
	});
});

function words(locale: string, paths: string[], more: Partial<Labels> = {}): string {
	const { t } = createI18n({
		legacy: false,
		locale,
		fallbackLocale: 'en',
		messages: languages,
		missingWarn: false,
	}).global;
	const labels: Labels = {
		one: (collection) => collection.replace('_', ' ').replace(/s$/, ''),
		many: (collection) => collection.replace('_', ' '),
		collection: (collection) => collection,
		field: (_from, field) => field.replace('_', ' '),
		inSentence: (label) => label,
		...more,
	};
	const say = { t: (key: string, values = {}) => t(key, values), format: formatFor(locale), labels };
	return scopeWords({ collection: 'proposals', branches }, new Set(paths), say);
}

function named(field: string): Branch {
	const found = branches.find((branch) => branch.field === field);
	if (!found) throw new Error(`There is no branch "${field}".`);
	return found;
}

function node(
	path: string,
	collection: string,
	kind: ScopeNode['kind'],
	count: number | null,
	children: ScopeNode[] = [],
): ScopeNode {
	const fields = ['id', 'name'].map((field) => ({ field, selected: true }));
	return { path, field: path.split('.').at(-1) ?? '', collection, kind, count, selected: true, fields, children };
}
