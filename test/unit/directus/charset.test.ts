import { describe, expect, it } from 'vitest';
import { charsetOf } from '../../../extensions/directus/charset.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('the charset of a text', () => {
	it.each([
		['plain letters', bytes('a,b;c'), 'utf-8'],
		['letters of other countries', bytes('Łódź, 漢字, 👋'), 'utf-8'],
		['a mark at its beginning', bytes('\uFEFFa'), 'utf-8'],
		['nothing', bytes(''), 'utf-8'],
		['a letter that was cut through', bytes('Łódź 👋').subarray(0, -2), 'utf-8'],
		['two bytes a letter', bytes('\uFEFFab', 'utf16le'), 'utf-16le'],
		['two bytes a letter, the other way round', bytes('\uFEFFab', 'utf16le').swap16(), 'utf-16be'],
		['letters of one country', bytes('Größe', 'latin1'), null],
	])('of %s', (_, head, charset) => {
		expect(charsetOf(head)).toBe(charset);
	});
});
