import contentDisposition from 'content-disposition';

/** Letters that are no other letter with a mark on it. */
const plainly: Record<string, string> = {
	...{ ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O' },
	...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ı: 'i' },
};

/**
 * How a file is to be taken, and its name (RFC 6266): in UTF-8, and in letters of ASCII for programs that know no more,
 * such as `curl -OJ`.
 */
export function dispositionOf(type: 'inline' | 'attachment', name: string): string {
	// Half of a letter, as some databases store it, cannot be written in UTF-8.
	const whole = Buffer.from(name).toString();
	return contentDisposition(whole, { type, fallback: inAscii(whole) });
}

function inAscii(name: string): string {
	const plain = [...name.normalize('NFKD').replaceAll(/\p{M}/gu, '')].map((letter) => plainly[letter] ?? letter);
	return plain.join('').replaceAll(/[^\x20-\x7e]|["\\%/]/g, '_');
}
