import { describe, expect, it } from 'vitest';
import { mapValues } from '../../../extensions/endpoint/visitors/map-values.ts';
import type { Descriptions } from '../../../extensions/directus/describe.ts';

/** What is told of each value: the field that it is looked up as. */
const named = (row: unknown, collection: string) =>
	mapValues(row, descriptions, collection, (value, of, field) => (value === null ? null : `${of}.${field}`));

const plain = { relation: null };
const leadsTo = (kind: 'one' | 'many' | 'any', ...collections: string[]) => ({
	relation: { kind, collections, junction_field: null, collection_field: kind === 'any' ? 'kind' : null },
});

const descriptions = Object.fromEntries(
	Object.entries({
		articles: { title: plain, author: leadsTo('one', 'authors'), blocks: leadsTo('many', 'blocks') },
		authors: { name: plain },
		blocks: { note: plain, kind: plain, item: leadsTo('any', 'quotes', 'pictures') },
		quotes: { text: plain },
		pictures: { file: plain },
	}).map(([name, fields]) => [
		name,
		{ name, fields: Object.entries(fields).map(([field, more]) => ({ field, ...more })) },
	]),
) as unknown as Descriptions;

describe('each value of a row', () => {
	it('is that of its field, whatever leads to it', () => {
		const row = { title: 'A', author: { name: 'B' }, blocks: [{ note: 'C', kind: 'quotes', item: { text: 'D' } }] };
		expect(named(row, 'articles')).toEqual({
			title: 'articles.title',
			author: { name: 'authors.name' },
			blocks: [{ note: 'blocks.note', kind: 'blocks.kind', item: { text: 'quotes.text' } }],
		});
	});

	it('is that of the collection that its row names, not of one that another value happens to be called after', () => {
		expect(named({ note: 'quotes', kind: 'pictures', item: { file: 'E' } }, 'blocks')).toEqual({
			note: 'blocks.note',
			kind: 'blocks.kind',
			item: { file: 'pictures.file' },
		});
	});

	it('is of no collection where the row names one that the share does not lead to', () => {
		expect(named({ kind: 'articles', item: { title: 'F' } }, 'blocks')).toEqual({
			kind: 'blocks.kind',
			item: { title: '.title' },
		});
	});

	it('is its own where the reference is a key, or leads nowhere', () => {
		expect(named({ title: null, author: 7, blocks: null }, 'articles')).toEqual({
			title: null,
			author: 'articles.author',
			blocks: null,
		});
	});
});
