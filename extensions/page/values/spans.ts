export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute' | 'second';

export interface Span {
	unit: Unit;
	count: number;
}

/** Days, hours, minutes and seconds, from the largest that there is. */
export function spansOf(seconds: number): Span[] {
	const whole = Math.max(0, Math.floor(seconds));
	const spans: Span[] = [
		{ unit: 'day', count: Math.floor(whole / DAY) },
		{ unit: 'hour', count: Math.floor((whole % DAY) / HOUR) },
		{ unit: 'minute', count: Math.floor((whole % HOUR) / MINUTE) },
		{ unit: 'second', count: whole % MINUTE },
	];
	const first = spans.findIndex(({ count }) => count > 0);
	return first === -1 ? spans.slice(-1) : spans.slice(first);
}
