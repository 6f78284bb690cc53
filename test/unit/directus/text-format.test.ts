import { describe, expect, it } from 'vitest';
import { textFormatOf } from '../../../extensions/directus/text-format.ts';

const format = (type: string, face: string | null = null, options: unknown = null) =>
	textFormatOf({ type, interface: face, options });

describe('as what the texts in a field are drawn', () => {
	it.each([
		['text', 'input-rich-text-html', null, 'html'],
		['string', 'input-rich-text-html', null, 'html'],
		['text', 'input-rich-text-md', null, 'markdown'],
		['json', 'input-block-editor', null, 'json'],
		['text', 'input-code', { language: 'htmlmixed' }, 'html'],
		['text', 'input-code', { language: 'markdown' }, 'markdown'],
		['text', 'input-code', { language: 'javascript' }, 'plain'],
		['text', 'input-code', null, 'plain'],
		['json', 'input-code', { language: 'json' }, 'json'],
		['json', null, null, 'json'],
		['json', 'someone-elses-interface', null, 'json'],
		['text', 'super-wysiwyg', null, 'html'],
		['text', 'my-markdown-editor', null, 'markdown'],
		['json', 'tags', null, 'plain'],
		['json', 'select-multiple-dropdown', null, 'plain'],
		['geometry.Point', 'map', null, 'plain'],
		['string', 'input', null, 'plain'],
		['text', 'input-multiline', null, 'plain'],
		['text', null, null, 'plain'],
		['csv', 'tags', null, 'plain'],
		['text', 'constructor', { language: 'constructor' }, 'plain'],
	])('is told by its interface: %s, %s, %j', (type, face, options, kind) => {
		expect(format(type, face, options)).toEqual({ kind });
	});

	it('is told for each field of a repeater, and of one within it', () => {
		const fields = [
			{ field: 'label', type: 'string', meta: { interface: 'input' } },
			{ field: 'words', type: 'text', meta: { interface: 'input-rich-text-html' } },
			{ field: 'old', interface: 'input-rich-text-md' },
			{
				field: 'rows',
				type: 'json',
				meta: { interface: 'list', options: { fields: [{ field: 'any', type: 'json' }] } },
			},
			null,
		];
		expect(format('json', 'list', { fields })).toEqual({
			kind: 'rows',
			fields: new Map<string, unknown>([
				['label', { kind: 'plain' }],
				['words', { kind: 'html' }],
				['old', { kind: 'markdown' }],
				['rows', { kind: 'rows', fields: new Map([['any', { kind: 'json' }]]) }],
			]),
		});
		expect(format('json', 'list', null)).toEqual({ kind: 'rows', fields: new Map() });
	});
});
