/** How much of a text is looked at. */
export const headBytes = 65_536;

/**
 * What the bytes of a text are letters of, as far as they say so themselves; null where a browser had better guess.
 *
 * @param head the first bytes of it, perhaps in the middle of a letter
 */
export function charsetOf(head: Uint8Array): string | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		return 'utf-8';
	} catch {
		return null;
	}
}
