import MarkdownIt from 'markdown-it';
import { htmlParts } from './html-parts.ts';
import { roughParts } from './rough-markdown.ts';
import type { Part } from './parts.ts';

/** More than long reports have. Looking through it takes a second or two, in which nobody else is served. */
export const longestMarkdown = 250_000;
const deepest = 100;
const markdown = new MarkdownIt({ html: true, maxNesting: deepest });
// Here nothing is drawn: what is wrong with an address is for the same eyes as in HTML.
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

/** A line up to a bracket that closes: read on from there, as looking back to each that opens takes the square of the time. */
const upToBracket = /[^\]\n]+(?:\]:)?/g;
/** Of the lines of a footnote after its first. */
const indents = /^(?: {4}|\t)/gm;

/**
 * What of a text in Markdown is not on the list of what visitors may write in HTML, for each of three ways to read it: as
 * the standard says; by programs that know footnotes, which draw what others take for the address of a link; and by one
 * that differs from these wherever programs can.
 */
export function markdownParts(text: string): [Part[], Part[], Part[]] {
	if (text.length > longestMarkdown) return [[{ sign: text, what: `more than ${longestMarkdown} characters` }], [], []];
	const noted = text.replace(upToBracket, withoutFootnote);
	const parts = partsAsRead(text);
	return [parts, noted === text ? parts : partsAsRead(noted.replace(indents, '')), roughParts(text)];
}

function withoutFootnote(words: string): string {
	return words.endsWith(']:') ? words.replace(/\[\^[^]*/, '') : words;
}

function partsAsRead(text: string): Part[] {
	const tokens = markdown.parse(text, {});
	// Below this the parser stops to look, and others may not.
	const isTooDeep = tokens.some(({ level, nesting }) => nesting === 1 && level >= deepest - 1);
	if (isTooDeep) return [{ sign: text, what: 'quotes and lists in each other, so many of them' }];
	return htmlParts(markdown.renderer.render(tokens, markdown.options, {}));
}
