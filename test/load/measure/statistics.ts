/** What many measurements of the same thing come down to. */
export interface Spread {
	median: number;
	min: number;
	max: number;
}

/** The median of the values with the smallest and the largest; throws where there are none. */
export function spreadOf(values: number[]): Spread {
	const sorted = [...values].sort((one, other) => one - other);
	const low = sorted[Math.floor((sorted.length - 1) / 2)];
	const high = sorted[Math.ceil((sorted.length - 1) / 2)];
	const [min] = sorted;
	const max = sorted.at(-1);
	if (low === undefined || high === undefined || min === undefined || max === undefined) {
		throw new Error('There is no median of nothing.');
	}
	return { median: (low + high) / 2, min, max };
}

/** The ratios of what was measured in the same rounds. */
export function ratiosOf(these: number[], those: number[]): number[] {
	return inRounds(these, those, (one, other) => one / other);
}

/** The differences between what was measured in the same rounds. */
export function differencesOf(these: number[], those: number[]): number[] {
	return inRounds(these, those, (one, other) => one - other);
}

function inRounds(these: number[], those: number[], compare: (one: number, other: number) => number): number[] {
	return these.flatMap((value, round) => {
		const other = those[round];
		return other === undefined ? [] : [compare(value, other)];
	});
}
