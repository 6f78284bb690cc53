import { locale } from './locale.ts';
import { numberFormat } from './formats.ts';
import { HOUR, MINUTE, spansOf, type Span } from './spans.ts';

function spanText({ unit, count }: Span): string {
	return numberFormat({ style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** As one says how long something takes: the two largest units. */
export function durationText(seconds: number): string {
	const rounded = seconds > 90 && seconds < HOUR ? Math.ceil(seconds / MINUTE) * MINUTE : seconds;
	const spans = spansOf(rounded)
		.slice(0, 2)
		.filter(({ count }, index) => index === 0 || count > 0);
	const few = seconds <= 90 ? [{ unit: 'second' as const, count: Math.ceil(seconds) }] : spans;
	return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(few.map(spanText));
}

/** The name of a unit beside its number, for a number that stands above it. */
export function unitName(span: Span): string {
	const parts = numberFormat({ style: 'unit', unit: span.unit, unitDisplay: 'long' }).formatToParts(span.count);
	return parts
		.filter(({ type }) => type === 'unit')
		.map(({ value }) => value)
		.join(' ');
}
