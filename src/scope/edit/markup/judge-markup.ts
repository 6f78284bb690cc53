import { cleanHtml } from './clean-html.ts';
import { freshParts, type Part } from './parts.ts';
import { isDeepStrictEqual } from 'node:util';
import { jsonParts } from './json-parts.ts';
import { longestMarkdown, markdownParts } from './markdown-parts.ts';
import type { TextFormat } from './text-format.ts';

/** A value as it may be stored, or why it may not; `what` is the end of a sentence that begins with the field. */
export type Judged = { kind: 'fit'; value: unknown } | { kind: 'unfit'; cause: UnfitMarkup; what: string };

export type UnfitMarkup = 'unsafe-markup' | 'too-long';

/**
 * What a visitor wrote, for whoever draws it without a look at it: without anything that runs, unless that was there
 * before, as often as it was. From HTML the rest is taken out; what cannot be cleaned without being written anew
 * (Markdown, blocks) is refused.
 *
 * @param before what is stored, as the database hands it out
 */
export function judgeMarkup(format: TextFormat, value: unknown, before: unknown): Judged {
	if (format.kind === 'plain' || value === null || isDeepStrictEqual(value, before)) return { kind: 'fit', value };

	if (typeof value === 'string') {
		const stored = typeof before === 'string' ? before : '';
		if (format.kind === 'html') return cleaned(value, stored);
		if (format.kind === 'markdown') return judgeMarkdown(value, stored);
	}
	const parts = jsonParts(value, format);
	return told(value, parts.length === 0 ? parts : freshParts(parts, jsonParts(parsed(before), format)));
}

function cleaned(html: string, before: string): Judged {
	const clean = cleanHtml(html, () => before);
	if (clean !== null) return { kind: 'fit', value: clean };
	return {
		kind: 'unfit',
		cause: 'unsafe-markup',
		what: 'has tags made of other tags, which leave new ones when they are taken out. Take all of them out',
	};
}

function judgeMarkdown(text: string, before: string): Judged {
	if (text.length > longestMarkdown) {
		return { kind: 'unfit', cause: 'too-long', what: `must have at most ${longestMarkdown} characters` };
	}
	const readings = markdownParts(text);
	if (readings.every((parts) => parts.length === 0)) return { kind: 'fit', value: text };
	const known = markdownParts(before);
	const fresh = readings.flatMap((parts, reading) => freshParts(parts, known[reading] ?? []));
	return told(text, fresh);
}

function told(value: unknown, [first]: Part[]): Judged {
	if (!first) return { kind: 'fit', value };
	return {
		kind: 'unfit',
		cause: 'unsafe-markup',
		what: `must not have ${first.what} added, as visitors add nothing that could run or take the place of a page. Take it out`,
	};
}

/** Some drivers hand out JSON as one text. */
function parsed(stored: unknown): unknown {
	if (typeof stored !== 'string') return stored;
	try {
		return JSON.parse(stored);
	} catch {
		return stored;
	}
}
