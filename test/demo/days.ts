const milliseconds = 24 * 60 * 60 * 1000;

/** The moment some days from now, or ago where negative: the demo is always of today. */
export function inDays(days: number): string {
	return new Date(Date.now() + days * milliseconds).toISOString();
}

/** The date some days from now, such as `2031-05-17`. */
export function dateInDays(days: number): string {
	return inDays(days).slice(0, 10);
}
