import type { HtmlToken } from './html-tokens.ts';

/**
 * Drawings and formulas as they are written, by the tag that each begins with; not those within another. In them what
 * has text alone elsewhere has tags in it, and comments end elsewhere. So only one that is letter by letter what it was
 * is read as it was.
 */
export function drawingsIn(tokens: HtmlToken[], html: string): Map<HtmlToken, string> {
	const drawings = new Map<HtmlToken, string>();
	let first: HtmlToken | null = null;
	let depth = 0;

	for (const token of tokens) {
		if ('name' in token && ['svg', 'math'].includes(token.name)) {
			if (token.kind === 'start') {
				first ??= token;
				if (!token.closesItself) depth++;
			} else if (depth > 0) depth--;
		} else if (first && mayHideItsEnd(token, html)) depth = Infinity;

		if (!first || depth > 0) continue;
		drawings.set(first, html.slice(first.start, token.end));
		first = null;
	}

	return first ? drawings.set(first, html.slice(first.start)) : drawings;
}

/** Whether what follows, the drawing's end included, may be read as a part of it. */
function mayHideItsEnd(token: HtmlToken, html: string): boolean {
	if (token.kind === 'aside') {
		return html.startsWith('<![CDATA[', token.start) && !html.slice(token.start, token.end).endsWith(']]>');
	}
	const text = token.kind === 'start' ? (token.text ?? '') : '';
	return isLeftOpen(text, '<!--', '-->') || isLeftOpen(text, '<![CDATA[', ']]>');
}

function isLeftOpen(text: string, begin: string, end: string): boolean {
	return text.lastIndexOf(begin) > text.lastIndexOf(end);
}
