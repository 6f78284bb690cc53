import { locale } from './locale.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a browser longer than a hundred uses of it, and a long list has thousands of values. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
	return keep(numbers, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return keep(dates, options, () => new Intl.DateTimeFormat(locale, options));
}

function keep<Format>(formats: Map<string, Format>, options: object, make: () => Format): Format {
	const key = locale + JSON.stringify(options);
	const known = formats.get(key) ?? make();
	formats.set(key, known);
	return known;
}
