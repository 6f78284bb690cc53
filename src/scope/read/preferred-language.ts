/**
 * Which of several languages somebody reads best: the first one that they want and that there is, by its whole tag or by
 * the language alone; else the first there is.
 *
 * @param codes language tags, of any case: `de`, `pt-BR`
 * @param wanted the same, best first; anything else in it is passed over
 * @returns an index of `codes`; -1 where there are none
 */
export function preferredLanguage(codes: readonly string[], wanted: readonly string[]): number {
	const known = codes.map((code) => code.toLowerCase());
	for (const tag of wanted.map((one) => one.toLowerCase())) {
		const whole = known.indexOf(tag);
		if (whole >= 0) return whole;
		const same = known.findIndex((code) => languageOf(code) === languageOf(tag));
		if (same >= 0) return same;
	}
	return codes.length > 0 ? 0 : -1;
}

function languageOf(tag: string): string {
	return tag.split(/[-_]/)[0] ?? '';
}
