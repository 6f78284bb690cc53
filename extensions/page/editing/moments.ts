export type MomentKind = 'date' | 'time' | 'date-time' | 'instant';

/** A stored value as an input of the browser takes it: instants in the visitor's own zone, all others as they are written. */
export function momentForInput(value: unknown, kind: MomentKind): string {
	if (typeof value !== 'string' || value === '') return '';
	if (kind === 'instant') return instantForInput(value);
	const text = kind === 'date' ? value.slice(0, 10) : kind === 'time' ? value : value.replace(' ', 'T');
	return withoutEmptySeconds(text.replace(/\.\d+|Z$/g, ''));
}

/** What the input says as it is stored; null where it says nothing. */
export function momentFromInput(text: string, kind: MomentKind): string | null {
	if (text === '') return null;
	if (kind === 'date') return text;
	const whole = /\d{2}:\d{2}:\d{2}/.test(text) ? text : `${text}:00`;
	if (kind !== 'instant') return whole;
	const date = new Date(whole);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

export function hasSeconds(inputText: string): boolean {
	return /:\d{2}:\d{2}/.test(inputText);
}

function instantForInput(value: string): string {
	const date = new Date(value);
	if (Number.isNaN(date.getTime())) return '';
	const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
	return withoutEmptySeconds(shifted.toISOString().slice(0, 19));
}

function withoutEmptySeconds(text: string): string {
	return text.replace(/(\d{2}:\d{2}):00$/, '$1');
}
