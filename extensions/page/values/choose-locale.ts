/** The one that the page speaks, of those that there are; `otherwise` is the project's. */
export function chooseLocale(known: readonly string[], wanted: readonly string[], otherwise: string | null): string {
	const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
	const all = otherwise === null ? wanted : [...wanted, otherwise];
	return all.find((tag) => known.includes(base(tag))) ?? 'en';
}
