import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import type { MailTexts } from './mail-texts.ts';

const languages = new Map(Object.entries({ en: english, de: german, fr: french, es: spanish }));

/** @param language a tag such as `de-DE`; what is not known gets English */
export function mailTexts(language: string | null): MailTexts {
	return languages.get(primary(language)) ?? english;
}

/** The tag itself where its sentences are known, so that a date is not in another language than its sentence. */
export function spokenLanguage(language: string | null): string {
	return language !== null && languages.has(primary(language)) ? language : 'en-US';
}

function primary(language: string | null): string {
	return (language ?? '').split(/[-_]/)[0]?.toLowerCase() ?? '';
}
