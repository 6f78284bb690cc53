import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../extensions/page/values/choose-locale.ts';
import { en } from '../../../extensions/page/texts/en.ts';
import { pageLanguages } from '../../../extensions/endpoint/visitors/page-words.ts';
import { spansOf } from '../../../extensions/page/values/spans.ts';
import type { Texts } from '../../../extensions/page/texts/en.ts';

const known = ['en', 'de', 'ar'];

describe('the language of the page', () => {
	it('is the first of the visitor’s that there is, in their own variety', () => {
		expect(chooseLocale(known, ['sv', 'de-AT', 'en'], null)).toBe('de-AT');
		expect(chooseLocale(known, ['ar-EG'], 'de-DE')).toBe('ar-EG');
	});

	it('is the project’s where there is none of the visitor’s, and English where there is not that either', () => {
		expect(chooseLocale(known, ['sv'], 'de-DE')).toBe('de-DE');
		expect(chooseLocale(known, ['sv'], 'fi-FI')).toBe('en');
		expect(chooseLocale(known, [], null)).toBe('en');
	});
});

describe.each(pageLanguages)('the sentences in %s', (language) => {
	it('are all there, with everything in them that they are about', async () => {
		const module = (await import(`../../../extensions/page/texts/${language}.ts`)) as Record<string, Texts>;
		const texts = module[language];
		expect(shapeOf(texts)).toEqual(shapeOf(en));
		for (const sentence of sentencesOf(texts)) expect(sentence.trim()).not.toBe('');
		if (language !== 'en') expect(texts?.door.ended.text).not.toBe(en.door.ended.text);
	});

	it('count as the language counts', async () => {
		const module = (await import(`../../../extensions/page/texts/${language}.ts`)) as Record<string, Texts>;
		const said = [0, 1, 2, 3, 5, 11].map((tries) => module[language]?.door.password.wrongWith(tries));
		expect(new Set(said).size).toBe(6);
	});
});

describe('time that is left', () => {
	it('is told in days, hours, minutes and seconds, from the largest that there is', () => {
		expect(spansOf(0)).toEqual([{ unit: 'second', count: 0 }]);
		expect(spansOf(59.9)).toEqual([{ unit: 'second', count: 59 }]);
		expect(spansOf(3600)).toEqual([
			{ unit: 'hour', count: 1 },
			{ unit: 'minute', count: 0 },
			{ unit: 'second', count: 0 },
		]);
		expect(spansOf(90_061).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
		expect(spansOf(-5)).toEqual([{ unit: 'second', count: 0 }]);
	});
});

function shapeOf(value: unknown): unknown {
	if (typeof value === 'function') return `takes ${value.length}`;
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

/** Functions are called with what can be told from everything else: it must turn up in what they say. */
function sentencesOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'function') {
		const told = Array.from({ length: value.length }, (_, index) => 20 + index);
		const sentence = String((value as (...all: number[]) => string)(...told));
		for (const one of told) expect(sentence).toMatch(new RegExp(`${one}|${one.toLocaleString('ar-EG')}`));
		return [sentence];
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}
