import type { Translation } from '../../client/api.ts';
import { texts } from '../texts.ts';
import { translationFor } from './label-of.ts';

const reference = /^\$t:\s*(.+)$/s;

export type Words = Record<string, Translation[]>;

/**
 * What was described, with words in the place of their keys: Directus keeps `$t:published` where a note, a choice or a
 * title is translated. A key that nobody has words for is read out itself.
 */
export function inWords<Described>(described: Described, words: Words): Described {
	return translated(described, words) as Described;
}

function translated(value: unknown, words: Words): unknown {
	if (typeof value === 'string') {
		const key = reference.exec(value)?.[1];
		return key === undefined ? value : wordFor(key, words);
	}
	if (Array.isArray(value)) return value.map((entry) => translated(entry, words));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, translated(entry, words)]));
}

function wordFor(key: string, words: Words): string {
	const own = Object.hasOwn(words, key) ? translationFor(words[key]) : null;
	if (own) return own;
	const known: Record<string, string> = texts.directusWords;
	return (Object.hasOwn(known, key) ? known[key] : null) ?? readOut(key);
}

/** `fields.articles.in_review`: In review. */
function readOut(key: string): string {
	const words = (key.split('.').pop() ?? key).replaceAll(/[_-]+/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
