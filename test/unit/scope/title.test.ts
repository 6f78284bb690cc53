import { describe, expect, it } from 'vitest';
import { fillTemplate, guessTitle } from '../../../src/scope/title.ts';

const row = {
	title: 'The title',
	year: 2026,
	none: null,
	empty: '',
	author: { name: 'Ada' },
	tags: [{ label: 'x' }],
	flag: true,
};

describe('a display template', () => {
	it.each([
		['{{ title }}', 'The title'],
		['{{title}} ({{ year }})', 'The title (2026)'],
		['{{ title }} by {{ author.name }}', 'The title by Ada'],
		['  {{ title }}  ', 'The title'],
		['{{ title }}{{ none }}', 'The title'],
	])('%s becomes %s', (template, text) => {
		expect(fillTemplate(template, row)).toBe(text);
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
	])('is nothing where nothing of it is seen: %s', (template) => {
		expect(fillTemplate(template, row)).toBe('');
	});

	it('never shows what every JavaScript object has', () => {
		expect(fillTemplate('{{ constructor.name }}', row)).toBe('');
		expect(fillTemplate('{{ title.length }}', row)).toBe('');
	});

	it('takes what it is filled with as text', () => {
		expect(fillTemplate('{{ title }}', { title: '$& {{ secret }}', secret: 'NEVER' })).toBe('$& {{ secret }}');
	});
});

describe('a title that is guessed', () => {
	it('is the first field that commonly names a row', () => {
		expect(guessTitle({ label: 'Label', name: 'Name' })).toBe('Name');
		expect(guessTitle({ title: '', filename_download: 'a.pdf' })).toBe('a.pdf');
		expect(guessTitle({ title: 7, id: 1 })).toBe('');
		expect(guessTitle({})).toBe('');
	});
});
