import { runningApp } from './directus-app.ts';
import { textsAtOnce, type TextsAtOnce } from '../texts/at-once.ts';

/** Languages as Directus names them, by the language that we speak to them. */
const locales: Record<string, string[]> = {
	en: ['en-US', 'en-GB', 'en-CA'],
	de: ['de-DE', 'de-AT', 'de-CH'],
	fr: ['fr-FR', 'fr-CA'],
	es: ['es-ES', 'es-419', 'es-MX', 'es-AR', 'es-CL'],
};

interface Translator {
	mergeLocaleMessage(locale: string, messages: object): void;
}

/**
 * What is told to Directus before anybody's language is known: a name that it translates by itself (`$t:…`), if it lets
 * us add words; else the English one.
 */
export function ownWords(): (path: string) => string {
	const isAdded = addWords();
	return (path) => (isAdded ? `$t:sharing.${path}` : inEnglish(path));
}

function addWords(): boolean {
	try {
		const translator = runningApp()?.config.globalProperties['$i18n'] as Translator | undefined;
		if (!translator) return false;
		for (const [language, texts] of Object.entries(textsAtOnce)) {
			for (const locale of locales[language] ?? []) translator.mergeLocaleMessage(locale, { sharing: wordsOf(texts) });
		}
		return true;
	} catch {
		return false;
	}
}

function wordsOf({ panel, share }: TextsAtOnce) {
	return { ...panel, state: share.state };
}

function inEnglish(path: string): string {
	const found = path
		.split('.')
		.reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], wordsOf(textsAtOnce.en));
	return typeof found === 'string' ? found : path;
}
