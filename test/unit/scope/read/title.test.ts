import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../../../src/scope/read/preferred-language.ts';
import { titleOf, type TitleContext } from '../../../../src/scope/read/title.ts';
import type { Row } from '../../../../src/scope/read/row-reader.ts';

const row = {
	year: 2026,
	none: null,
	empty: '',
	heading: 'The title',
	author: { name: 'Ada' },
	tags: [{ label: 'x' }],
	flag: true,
	texts: [
		{ language: 'en-GB', heading: 'Colour', title: 'Colours' },
		{ language: { code: 'de-DE' }, heading: 'Farbe', title: 'Farben' },
	],
};

const collections: TitleContext['collections'] = {
	texts: {
		primary: 'id',
		display_template: null,
		fields: [
			{ field: 'language', special: [], relation: { kind: 'one', collections: ['languages'], junction_field: null } },
		],
	},
	languages: { primary: 'code', display_template: null, fields: [] },
};

function titled(template: string | null, of: Row = row, languages: string[] = []): string {
	const fields = [
		{
			field: 'texts',
			special: ['translations'],
			relation: { kind: 'many' as const, collections: ['texts'], junction_field: 'language' },
		},
	];
	const items = { primary: 'id', display_template: template, fields };
	return titleOf(of, 'items', { collections: { ...collections, items }, languages });
}

describe('a display template', () => {
	it.each([
		['{{ heading }}', 'The title'],
		['{{heading}} ({{ year }})', 'The title (2026)'],
		['{{ heading }} by {{ author.name }}', 'The title by Ada'],
		['  {{ heading }}  ', 'The title'],
		['{{ heading }}{{ none }}', 'The title'],
	])('%s becomes %s', (template, text) => {
		expect(titled(template)).toBe(text);
	});

	it.each([
		'',
		'Just text',
		'{{ none }}',
		'{{ empty }} – {{ nothing }}',
		'{{ author }}',
		'{{ tags.label }}',
		'{{ flag }}',
		'{{ author.email }}',
		'{{}}',
		'{{ texts }}',
	])('is nothing where nothing of it is seen: %s', (template) => {
		expect(titled(template, { ...row, texts: [] })).toBe('');
	});

	it('never shows what every JavaScript object has', () => {
		const bare = { heading: 'The title' };
		expect(titled('{{ constructor.name }}', bare)).toBe('');
		expect(titled('{{ heading.length }}', bare)).toBe('');
		expect(titleOf(bare, 'constructor', { collections, languages: [] })).toBe('');
	});

	it('takes what it is filled with as text', () => {
		expect(titled('{{ heading }}', { heading: '$& {{ secret }}', secret: 'NEVER' })).toBe('$& {{ secret }}');
	});

	it.each([
		[['de'], 'Farbe'],
		[['de-AT', 'en'], 'Farbe'],
		[['fr', 'en-US'], 'Colour'],
		[['fr'], 'Colour'],
		[['*'], 'Colour'],
		[[], 'Colour'],
	])('takes a translation in the language of the reader: %j', (languages, text) => {
		expect(titled('{{ texts.heading }}', row, languages)).toBe(text);
		expect(titled('{{ year }}: {{ texts.heading }}', row, languages)).toBe(`2026: ${text}`);
	});
});

describe('a title that is guessed', () => {
	it('is the first field that commonly names a row', () => {
		expect(titled(null, { label: 'Label', name: 'Name' })).toBe('Name');
		expect(titled(null, { title: '', filename_download: 'a.pdf' })).toBe('a.pdf');
		expect(titled(null, { title: 7, id: 1 })).toBe('');
		expect(titled(null, {})).toBe('');
	});

	it('is that of a translation where the row itself has none', () => {
		expect(titled(null, row, ['de-CH'])).toBe('Farben');
		expect(titled(null, { ...row, title: 'Own' }, ['de-CH'])).toBe('Own');
	});
});

describe('the language that somebody reads best', () => {
	it('is found by its whole tag before another variety of it, in the order of what they want', () => {
		const codes = ['pt-PT', 'pt-BR', 'zh_TW', 'EN'];
		expect(preferredLanguage(codes, ['pt-BR'])).toBe(1);
		expect(preferredLanguage(codes, ['pt-AO', 'en'])).toBe(0);
		expect(preferredLanguage(codes, ['sv', 'en-US', 'pt-BR'])).toBe(3);
		expect(preferredLanguage(codes, ['zh-HK'])).toBe(2);
		expect(preferredLanguage([], ['en'])).toBe(-1);
	});
});
