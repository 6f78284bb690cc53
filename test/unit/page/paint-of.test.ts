import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paintOf } from '../../../extensions/page/values/paint-of.ts';

const stylesheet = readFileSync(new URL('../../../extensions/page/style/base.css', import.meta.url), 'utf8');

describe('a colour that a project chose', () => {
	// What Directus itself gives the status of a new collection.
	it.each([
		'var(--theme--primary)',
		'var(--theme--primary-background)',
		'var(--theme--foreground)',
		'var(--theme--background-normal)',
		'var(--theme--warning)',
		'var(--theme--warning-background)',
		'var(--primary)',
	])('is one that the page has where it is %s', (colour) => {
		const name = /^var\((--[a-z-]+)\)$/.exec(paintOf(colour))?.[1];
		expect(stylesheet).toContain(`${name ?? ''}: `);
	});

	it.each(['#2ECDA7', 'rgb(1, 2, 3)', 'var(--constructor)', 'nonsense'])(
		'is left as it is where it is %s',
		(colour) => {
			expect(paintOf(colour)).toBe(colour);
		},
	);
});
