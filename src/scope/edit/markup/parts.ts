/** Something in a text that visitors may not write. */
export interface Part {
	/** Two parts with one sign are the same thing. */
	sign: string;
	/** For a sentence that says it: `<script>`. */
	what: string;
	/** Whether it may be there more often than it was, as it says no more twice. */
	mayRepeat?: boolean;
}

/** Those of the parts that were not there before, each counted as often as it is there. */
export function freshParts<Its extends Part>(parts: Its[], before: Part[]): Its[] {
	const left = new Map<string, number>();
	for (const { sign } of before) left.set(sign, (left.get(sign) ?? 0) + 1);

	return parts.filter(({ sign, mayRepeat }) => {
		const count = left.get(sign) ?? 0;
		if (mayRepeat !== true) left.set(sign, count - 1);
		return count <= 0;
	});
}

/** As much of a text as a sentence has room for. */
export function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
