import { allowedOf, wordsIn } from './allowed-html.ts';
import { drawingsIn } from './drawings.ts';
import { declarationsIn, isSafeDeclaration } from './safe-style.ts';
import { shortened, type Part } from './parts.ts';
import { tokensOf, type HtmlToken, type StartTag } from './html-tokens.ts';

/** A part of HTML that is not on the list, and where it is. */
export interface HtmlPart extends Part {
	token: HtmlToken;
	/** Of a tag that is itself on the list, what is not; null for how it is written. */
	within?: { attribute: string; word: string | null } | null;
}

/** Notes such as `<!-- pagebreak -->`, which nothing reads but what they are meant for. */
const plainComment = /^<!--(?:[\w\s.,:;/]|-(?!-))*-->$/;

/** What of a text in HTML is not on the list of what visitors may write, from its beginning to its end. */
export function htmlParts(html: string): HtmlPart[] {
	if (!/<(?:[a-z/!?]|$)/i.test(html)) return [];
	const tokens = tokensOf(html);
	const drawings = drawingsIn(tokens, html);
	return tokens.flatMap((token) => partsIn(token, html, drawings.get(token) ?? null));
}

/** @param drawing that begins with it, all of it */
function partsIn(token: HtmlToken, html: string, drawing: string | null): HtmlPart[] {
	const raw = html.slice(token.start, token.end);

	switch (token.kind) {
		case 'start':
			return partsOfTag(token, raw, drawing);
		case 'end':
			if (allowedOf(token.name, []) === null)
				return [{ token, sign: `</${token.name}>`, what: `</${shortened(token.name)}>` }];
			return token.isOdd ? [{ token, sign: raw, what: shortened(raw), within: null }] : [];
		case 'aside':
			return plainComment.test(raw) ? [] : [{ token, sign: raw, what: shortened(raw) }];
		case 'unfinished':
			return [{ token, sign: raw, what: `${shortened(raw)} without an end` }];
	}
}

function partsOfTag(token: StartTag, raw: string, drawing: string | null): HtmlPart[] {
	const { name, attributes, text, isOdd } = token;
	const allowed = allowedOf(name, attributes);
	if (!allowed) {
		const its = drawing === null ? [text] : [text, drawing];
		return [{ token, sign: JSON.stringify([name, [...attributes].sort(), ...its]), what: `<${shortened(name)}>` }];
	}

	const parts = attributes.flatMap(([attribute, value]): HtmlPart[] => {
		const part = (word: string | null, what: string): HtmlPart => ({
			token,
			sign: JSON.stringify([name, attribute, word ?? value]),
			what,
			within: { attribute, word },
		});

		if (attribute === 'class') {
			const words = wordsIn(value).filter((word) => !allowed.get('class')?.has(word));
			return words.map((word) => ({
				...part(word, `class="${shortened(word)}"`),
				sign: JSON.stringify(['class', word]),
				mayRepeat: true,
			}));
		}
		if (attribute === 'style') {
			const unsafe = declarationsIn(value).filter((one) => !isSafeDeclaration(one));
			return unsafe.map((one) => part(one, `style="${shortened(one)}"`));
		}
		return allowed.has(attribute) ? [] : [part(null, `${shortened(attribute)}="${shortened(value)}"`)];
	});

	return isOdd ? [...parts, { token, sign: raw, what: shortened(raw), within: null }] : parts;
}
