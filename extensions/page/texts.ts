import { en, type Texts } from './texts/en.ts';

export type { Texts };

/** What the page says, in the visitor's language once it is there. */
export let texts: Texts = en;

/** Each of the others is a file of its own, loaded only by those who read it. */
const others: Record<string, () => Promise<Texts>> = {
	ar: async () => (await import('./texts/ar.ts')).ar,
	de: async () => (await import('./texts/de.ts')).de,
	es: async () => (await import('./texts/es.ts')).es,
	fr: async () => (await import('./texts/fr.ts')).fr,
	it: async () => (await import('./texts/it.ts')).it,
	ja: async () => (await import('./texts/ja.ts')).ja,
	nl: async () => (await import('./texts/nl.ts')).nl,
	pl: async () => (await import('./texts/pl.ts')).pl,
	pt: async () => (await import('./texts/pt.ts')).pt,
};

export const languages: readonly string[] = ['en', ...Object.keys(others)];

/** Speaks another language from now on; goes on in English where it cannot be loaded. */
export async function speak(language: string): Promise<void> {
	try {
		texts = (await others[language]?.()) ?? en;
	} catch {
		texts = en;
	}
}
