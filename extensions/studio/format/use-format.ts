import { computed, type Ref } from 'vue';

export interface Format {
	number(value: number): string;
	/** 4 May 2026 */
	date(iso: string): string;
	/** 4 May 2026, 14:00 */
	dateTime(iso: string): string;
	/** 2 hours ago */
	relative(iso: string, now?: number): string;
	/** a, b and c */
	list(parts: string[]): string;
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
	['year', 31_557_600],
	['month', 2_629_800],
	['week', 604_800],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
];

/** Dates and numbers as the Studio's language writes them, in the zone of this browser. */
export function useFormat(locale: Ref<string>) {
	return computed(() => formatFor(locale.value));
}

export function formatFor(locale: string): Format {
	const number = new Intl.NumberFormat(locale);
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
	const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
	const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });

	return {
		number: (value) => number.format(value),
		date: (iso) => date.format(new Date(iso)),
		dateTime: (iso) => dateTime.format(new Date(iso)),
		relative: (iso, now = Date.now()) => relativeTo(relative, (Date.parse(iso) - now) / 1000),
		list: (parts) => list.format(parts),
	};
}

function relativeTo(format: Intl.RelativeTimeFormat, seconds: number): string {
	const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second' as const, 1];
	// Seconds would be wrong by the time they are read.
	return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / length), unit);
}
