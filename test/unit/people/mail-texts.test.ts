import { describe, expect, it } from 'vitest';
import { mailTexts } from '../../../src/people/mails/texts/texts.ts';

const english = sentencesOf('en');

describe('the sentences of mails', () => {
	it.each(['de', 'fr', 'es'])('are all there in %s, with the same places in each', (language) => {
		const sentences = sentencesOf(language);
		expect([...sentences.keys()]).toEqual([...english.keys()]);
		for (const [name, sentence] of sentences) {
			expect(placesIn(sentence), name).toEqual(placesIn(english.get(name) ?? ''));
			expect(sentence, name).not.toBe(english.get(name));
		}
	});

	it('are English where nobody speaks the language', () => {
		expect(mailTexts('xx-YY')).toBe(mailTexts('en-GB'));
		expect(mailTexts(null)).toBe(mailTexts('en'));
	});

	it('have no code and no link in a subject', () => {
		for (const [name, sentence] of english) {
			if (name.endsWith('subject')) expect(sentence).not.toMatch(/\{(?:code|link)\}/);
		}
	});
});

function sentencesOf(language: string): Map<string, string> {
	const entries = Object.entries(mailTexts(language)).flatMap(([name, text]: [string, string | object]) =>
		typeof text === 'string'
			? [[name, text] as const]
			: Object.entries(text).map(([part, sentence]: [string, string]) => [`${name}.${part}`, sentence] as const),
	);
	return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function placesIn(sentence: string): string[] {
	return [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}
