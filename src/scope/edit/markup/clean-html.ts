import { declarationsIn } from './safe-style.ts';
import { freshParts, type Part } from './parts.ts';
import { htmlParts, type HtmlPart } from './html-parts.ts';
import { wordsIn } from './allowed-html.ts';
import type { HtmlToken, StartTag } from './html-tokens.ts';

/** What is cut out can leave a tag of what stood around it: so it is looked again, and not for ever. */
const mostRounds = 10;

/**
 * HTML without what visitors may not write, unless that was there before, as often as it was. Where there is nothing to
 * take out, it is the text as it came, letter by letter, and else all of it but that. Null where it is made so that
 * something is left each time.
 */
export function cleanHtml(html: string, before: () => string): string | null {
	let known: Part[] | null = null;
	let clean = html;

	for (let round = 0; round < mostRounds; round++) {
		const parts = htmlParts(clean);
		if (parts.length === 0) return clean;
		known ??= htmlParts(before());
		const fresh = freshParts(parts, known);
		if (fresh.length === 0) return clean;
		clean = without(fresh, clean);
	}

	return null;
}

function without(parts: HtmlPart[], html: string): string {
	const byToken = new Map<HtmlToken, HtmlPart[]>();
	for (const part of parts) {
		const known = byToken.get(part.token);
		if (known) known.push(part);
		else byToken.set(part.token, [part]);
	}

	let clean = '';
	let at = 0;
	for (const [token, its] of byToken) {
		clean += html.slice(at, token.start) + writtenAnew(token, its, html);
		at = token.end;
	}
	return clean + html.slice(at);
}

function writtenAnew(token: HtmlToken, parts: HtmlPart[], html: string): string {
	// What does not end is no tag yet, and may be meant as words.
	if (token.kind === 'unfinished') return `&lt;${html.slice(token.start + 1, token.end)}`;
	if (parts.some(({ within }) => within === undefined)) return '';
	if (token.kind === 'start') return tagWithout(token, parts);
	return token.kind === 'end' ? `</${token.name}>` : '';
}

function tagWithout({ name, attributes }: StartTag, parts: HtmlPart[]): string {
	const gone = new Map<string, Set<string | null>>();
	for (const { within } of parts) {
		if (within) gone.set(within.attribute, (gone.get(within.attribute) ?? new Set()).add(within.word));
	}

	const kept = attributes.flatMap(([attribute, value]) => {
		const words = gone.get(attribute);
		const left = words ? withoutWords(attribute, value, words) : value;
		return words && left === '' ? [] : [` ${attribute}="${escaped(left)}"`];
	});
	return `<${name}${kept.join('')}>`;
}

/** @param words null among them for all of it */
function withoutWords(attribute: string, value: string, words: Set<string | null>): string {
	if (words.has(null)) return '';
	const isStyle = attribute === 'style';
	const all = isStyle ? declarationsIn(value) : wordsIn(value);
	return all.filter((word) => !words.has(word)).join(isStyle ? '; ' : ' ');
}

function escaped(value: string): string {
	return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
