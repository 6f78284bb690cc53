import type { Day } from '../api/activity.ts';

const dayMs = 86_400_000;

/** Each of the last days up to today, by universal time as the server counts them, with those on which nothing was. */
export function fillDays(days: Day[], count: number, now = Date.now()): Day[] {
	const known = new Map(days.map((day) => [day.date, day]));

	return Array.from({ length: count }, (_, index) => {
		const date = new Date(now - (count - 1 - index) * dayMs).toISOString().slice(0, 10);
		return known.get(date) ?? { date, opened: 0, refused: 0 };
	});
}

export function sumOf(days: Day[]): { opened: number; refused: number } {
	return days.reduce((sum, { opened, refused }) => ({ opened: sum.opened + opened, refused: sum.refused + refused }), {
		opened: 0,
		refused: 0,
	});
}

/** Days of several answers, added up. */
export function addDays(lists: Day[][]): Day[] {
	const sums = new Map<string, Day>();

	for (const { date, opened, refused } of lists.flat()) {
		const sum = sums.get(date) ?? { date, opened: 0, refused: 0 };
		sums.set(date, { date, opened: sum.opened + opened, refused: sum.refused + refused });
	}

	return [...sums.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The top of an axis that has round numbers: 4, 10, 20, 50, 100, … */
export function axisTop(days: Day[]): number {
	const highest = Math.max(...days.map(({ opened, refused }) => opened + refused), 0);
	if (highest <= 4) return 4;
	const power = 10 ** Math.floor(Math.log10(highest));
	return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= highest) ?? highest;
}
