import type { Knex } from 'knex';
import { collationOf } from './character-set.ts';
import { hasColumnCollations } from './dialect.ts';

/** What stands for a letter that a table does not have. */
const missing = '?';

/**
 * Spells texts of ours for Directus' own tables, which may have fewer letters than ours have: a share's name is in them
 * as the origin of a change, and as the subject of a message.
 */
export function createSpelling(knex: Knex): (text: string) => Promise<string> {
	let known: Promise<string | null> | undefined;

	return async function spelled(text) {
		if (isAscii(text) || !hasColumnCollations(knex)) return text;
		known ??= collationOf(knex, 'directus_activity', 'origin').then(
			(form) => form?.charset ?? null,
			(error: unknown) => {
				known = undefined;
				throw error;
			},
		);
		return inLettersOf(await known, text);
	};
}

function inLettersOf(charset: string | null, text: string): string {
	if (charset === null || charset === 'utf8mb4') return text;
	const isThere = ['utf8', 'utf8mb3'].includes(charset) ? isOfFirstPlane : isAscii;
	return [...text].map((letter) => (isThere(letter) ? letter : missing)).join('');
}

function isAscii(text: string): boolean {
	// eslint-disable-next-line no-control-regex
	return /^[\u0000-\u007f]*$/.test(text);
}

function isOfFirstPlane(letter: string): boolean {
	return letter.length === 1;
}
