import { dateFormat } from './formats.ts';

export type DateLength = 'full' | 'long' | 'medium';

/** A moment (`timestamp`), in the visitor's own time zone. */
export function instantText(value: string, length: DateLength = 'long'): string {
	return format(new Date(value), { dateStyle: length, timeStyle: 'short' }, value);
}

/** A date and time without zone: as it was entered, wherever the visitor is. */
export function dateTimeText(value: string, length: DateLength = 'long'): string {
	return format(wallClock(value), { dateStyle: length, timeStyle: 'short', timeZone: 'UTC' }, value);
}

export function dateText(value: string, length: DateLength = 'long'): string {
	return format(wallClock(value), { dateStyle: length, timeZone: 'UTC' }, value);
}

export function timeText(value: string): string {
	return format(wallClock(`1970-01-01T${value}`), { timeStyle: 'short', timeZone: 'UTC' }, value);
}

/** Reads the digits of a date (and time) as if they were UTC, so that no zone can move them. */
function wallClock(value: string): Date {
	const digits = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?/.exec(value);
	if (!digits) return new Date(NaN);
	return new Date(`${digits[1] ?? ''}T${digits[2] ?? '00:00'}${digits[3] ?? ':00'}Z`);
}

function format(date: Date, options: Intl.DateTimeFormatOptions, otherwise: string): string {
	return Number.isNaN(date.getTime()) ? otherwise : dateFormat(options).format(date);
}
