/** The languages that the visitor reads, as their browser says: for what the project has in several. */
export const visitorLanguages: readonly string[] = navigator.languages.length > 0 ? navigator.languages : ['en'];

/** As numbers and dates are written: the page's own language, in the visitor's variety of it. */
export let locale = 'en';

export function setLocale(tag: string): void {
	locale = Intl.getCanonicalLocales(tag)[0] ?? 'en';
	const { documentElement } = document;
	documentElement.lang = locale;
	documentElement.dir = /^ar\b/.test(locale) ? 'rtl' : 'ltr';
}
