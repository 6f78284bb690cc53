import { describe, expect, it } from 'vitest';
import { languages } from '../../../extensions/studio/texts/languages.ts';

/** Words that are the same in two languages. */
const sameInBoth: Record<string, string[]> = { de: [], fr: ['overview.filter.collection'], es: [] };

const english = sentences(languages.en);

describe.each(['de', 'fr', 'es'] as const)('the texts in "%s"', (language) => {
	const texts = sentences(languages[language]);

	it('have the keys of the English ones', () => {
		expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
	});

	it('are translated', () => {
		const same = [...texts].filter(([key, text]) => text === english.get(key)).map(([key]) => key);
		expect(same.filter((key) => !sameInBoth[language]?.includes(key))).toEqual([]);
	});

	it('name the same values, and as many plurals', () => {
		for (const [key, text] of texts) {
			expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(english.get(key) ?? '')]);
			expect([key, text.split(' | ').length]).toEqual([key, (english.get(key) ?? '').split(' | ').length]);
		}
	});
});

function sentences(tree: object, path = ''): Map<string, string> {
	const found = new Map<string, string>();
	for (const [key, value] of Object.entries(tree)) {
		const here = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string') found.set(here, value);
		else for (const [inner, text] of sentences(value, here)) found.set(inner, text);
	}
	return found;
}

function placeholders(text: string): string[] {
	return [...new Set(text.match(/\{[^}]+\}/g) ?? [])].sort();
}
