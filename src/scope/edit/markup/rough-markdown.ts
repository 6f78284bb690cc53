import { htmlParts } from './html-parts.ts';
import { isDangerousAddress } from './address.ts';
import { lettersOf, tokensOf, type HtmlToken } from './html-tokens.ts';
import { shortened, type Part } from './parts.ts';

/**
 * Programs differ in what they take for code, a table, or the address of a link: a tag that is code to one of them is a
 * tag to another. So here a tag is one wherever it stands, and an address one wherever it may be, but in code that is
 * code to all.
 */
export function roughParts(text: string): Part[] {
	const drawn = withoutPlainCode(text).replace(autolink, ' ');
	const isOpen = opensRawText.test(drawn);
	return [...drawn.split(blankLine).flatMap((block) => tagsWithin(block, isOpen)), ...addressesWithin(drawn)];
}

const blankLine = /\n[ \t]*\n/;
const autolink = /<(?:(?:https?|ftp|mailto):[^\s<>]*|[\w.+-]+@[\w.-]+)>/gi;
/** Fences at the beginning of a line, after an empty one. */
const fenced = /(?<=^|\n[ \t]*\n)(`{3,}|~{3,})[^`\n]*\n(?:(?!\1)[^\n]*\n)*?\1[ \t]*(?=\n|$)/g;
// It looks for the backtick first, and not far back from it: else a long line of stars takes minutes.
const inLine = /(?=`)(?<=(?:^|[ \t\n])[("'*_]{0,6})`[^`\n|]+`/g;
/** What can take a backtick into itself: links, tags, formulas, attributes. */
const mayHoldBackticks = /[`[\]<\\${]/;
/** In what begins so, code means nothing, or another thing to some. */
const opensOtherText = /<(?:pre|textarea|script|style|[!?])|\$\$|^:::|^(?:---|\+\+\+)/im;

/** Behind these some programs draw text as it is, to the end of all. */
const opensRawText = /<(?:pre|code|kbd|script|style|textarea|[!?])/i;

function withoutPlainCode(text: string): string {
	const parts = text.replace(/\r\n?/g, '\n').replace(fenced, '').split(blankLine).map(withoutCodeInLines);
	const drawn = parts.map(withoutEscapes).join('\n\n');
	return opensOtherText.test(drawn) ? text : drawn;
}

/** Beside a tag, what follows a backslash may stand in HTML, where it is a sign like others. */
function withoutEscapes(block: string): string {
	const bare = block.replace(/\\[\\<]/g, ' ');
	return beginsTag.test(bare) ? block : bare;
}

function withoutCodeInLines(block: string): string {
	const around = block.replace(inLine, '');
	return mayHoldBackticks.test(around) ? block : around;
}

const mostTagsInTags = 10;
const beginsTag = /<[a-z/!?]/i;

/**
 * Also of tags that begin in another: programs differ in where that one ends.
 *
 * @param isOpen whether the text around may be drawn as it is
 */
function tagsWithin(block: string, isOpen: boolean): Part[] {
	const parts: Part[] = [];
	const rests = [block];

	for (let at = 0; at < rests.length; at++) {
		if (at > mostTagsInTags) return [{ sign: block, what: 'so many tags within tags' }];
		const rest = rests[at] ?? '';
		const mayBeWords = !isOpen && at === 0;
		parts.push(...htmlParts(rest).filter(({ token }) => !mayBeWords || !isAmongWords(token, block)));
		for (const { start, end } of beginsTag.test(rest) ? tokensOf(rest) : []) {
			const inner = rest.slice(start + 1, end).search(beginsTag);
			if (inner >= 0) rests.push(rest.slice(start + 1 + inner));
		}
	}

	return parts;
}

/** Whether a tag that does not end is text to all: it is the first in its paragraph, and stands behind words. */
function isAmongWords({ kind, start }: HtmlToken, block: string): boolean {
	const before = block.slice(0, start);
	return kind === 'unfinished' && !beginsTag.test(before) && /(?:\p{L}|\d\s)[^\n]*$/u.test(before);
}

/** Where an address may begin, and as much of it as says what it does. */
const addresses = /(?:\]\(|\]:|<)(?=([^]{0,100}))/g;

function addressesWithin(text: string): Part[] {
	return [...lettersOf(text).replaceAll('\\', '').matchAll(addresses)]
		.map(([, address = '']) => address.replace(/^[\s<]+/, '').replace(/[)>\n][^]*/, ''))
		.filter(isDangerousAddress)
		.map((address) => ({ sign: address, what: shortened(address) }));
}
