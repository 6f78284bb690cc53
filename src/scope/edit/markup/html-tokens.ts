import { ErrorCodes, Tokenizer, TokenizerMode, type Token } from 'parse5';

interface Span {
	start: number;
	end: number;
}

export interface StartTag extends Span {
	kind: 'start';
	name: string;
	attributes: [name: string, value: string][];
	/** Of an element that has text alone in it (a script, a frame): that text. The span goes to its end. */
	text: string | null;
	/** Whether it is written with a slash, which tells something in drawings and formulas alone. */
	closesItself: boolean;
	/** Written so that programs may read it in different ways. */
	isOdd: boolean;
}

export type HtmlToken =
	| StartTag
	| (Span & { kind: 'end'; name: string; isOdd: boolean })
	/** A comment, and what is read as one; a document type. */
	| (Span & { kind: 'aside' })
	/** A tag that the text ends in: what comes after the text on a page would complete it. */
	| (Span & { kind: 'unfinished' });

const modes = new Map([
	['script', TokenizerMode.SCRIPT_DATA],
	...['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map(
		(name) => [name, TokenizerMode.RAWTEXT] as const,
	),
	...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
	['plaintext', TokenizerMode.PLAINTEXT],
]);

const odd = new Set<string>([
	ErrorCodes.duplicateAttribute,
	ErrorCodes.endTagWithAttributes,
	ErrorCodes.unexpectedCharacterInUnquotedAttributeValue,
]);

/**
 * What stands in HTML besides its words, one after the other. Tags are told apart before anybody nests them: as long as
 * none of them holds text alone, they are the same wherever the text is drawn, as a part of a page or as one of its own.
 */
export function tokensOf(html: string): HtmlToken[] {
	const tokens: HtmlToken[] = [];
	let opened: StartTag | null = null;
	let isOdd = false;
	let isUnfinished = false;

	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag({ tagName: name, attrs, selfClosing: closesItself, location }) {
				const attributes = attrs.map(({ name: key, value }): [string, string] => [key, value]);
				const isOdd = takeOdd();
				const tag: StartTag = { kind: 'start', name, attributes, text: null, closesItself, isOdd, ...spanOf(location) };
				tokens.push(tag);
				const mode = modes.get(name);
				if (mode === undefined) return;
				tokenizer.state = mode;
				opened = tag;
			},
			onEndTag({ tagName: name, location }) {
				const span = spanOf(location);
				if (opened) close(opened, span);
				else tokens.push({ kind: 'end', name, isOdd: takeOdd(), ...span });
			},
			onComment: ({ location }) => tokens.push({ kind: 'aside', ...spanOf(location) }),
			onDoctype: ({ location }) => tokens.push({ kind: 'aside', ...spanOf(location) }),
			onCharacter() {},
			onNullCharacter() {},
			onWhitespaceCharacter() {},
			onEof() {},
			onParseError({ code }) {
				isOdd ||= odd.has(code);
				isUnfinished ||= code === ErrorCodes.eofInTag || code === ErrorCodes.eofBeforeTagName;
			},
		},
	);
	tokenizer.write(html, true);

	if (opened) close(opened, { start: html.length, end: html.length });
	else if (isUnfinished) tokens.push({ kind: 'unfinished', start: lastTagIn(html, tokens), end: html.length });
	return tokens;

	function takeOdd(): boolean {
		const was = isOdd;
		isOdd = false;
		return was;
	}

	function close(tag: StartTag, by: Span): void {
		tag.text = html.slice(tag.end, by.start);
		tag.end = by.end;
		opened = null;
		isOdd = false;
	}
}

/** The letters that a text stands for in an attribute's value. */
export function lettersOf(text: string): string {
	const [tag] = tokensOf(`<a href="${text.replaceAll('"', '&quot;')}">`);
	return tag?.kind === 'start' ? (tag.attributes[0]?.[1] ?? '') : '';
}

function spanOf(location: Token.Location | null): Span {
	if (!location) throw new Error('The tokenizer was asked where tokens are, and does not say it.');
	return { start: location.startOffset, end: location.endOffset };
}

/** Behind the last whole tag, the first that begins is the one that does not end. */
function lastTagIn(html: string, tokens: HtmlToken[]): number {
	const from = tokens.at(-1)?.end ?? 0;
	return from + Math.max(0, html.slice(from).search(/<\/?(?:[a-z]|$)/i));
}
