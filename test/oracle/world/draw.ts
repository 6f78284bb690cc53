import fc from 'fast-check';

/** Draws values one after the other; fast-check remembers them and makes them smaller when a property fails. */
export interface Draw {
	number(min: number, max: number): number;
	chance(probability: number): boolean;
	one<T>(list: readonly T[]): T;
	/** At least one of them. */
	some<T>(list: readonly T[]): T[];
	/** None, some or all of them. */
	any<T>(list: readonly T[]): T[];
}

/** For `fc.property(draws, (draw) => …)`. Everything is drawn as a whole number: fast-check remembers those quickly. */
export const draws = fc.gen().map((generate): Draw => {
	const number = (min: number, max: number) => generate(fc.integer, { min, max });
	const members = <T>(list: readonly T[], mask: number) => list.filter((_, index) => (mask >> index) & 1);

	return {
		number,
		chance: (probability) => number(0, 99) >= 100 - probability * 100,
		one<T>(list: readonly T[]): T {
			return list[number(0, list.length - 1)] as T;
		},
		some: (list) => members(list, number(1, 2 ** list.length - 1)),
		any: (list) => members(list, number(0, 2 ** list.length - 1)),
	};
});

/**
 * The same cases in every run; `SEED` and `RUNS` in the environment look for others. A failure prints the seed that
 * repeats it; after some seconds a failing case is not made smaller any more.
 */
export function cases(numRuns: number) {
	const { SEED: seed = 20_260_504, RUNS: runs = numRuns } = process.env;
	return { seed: Number(seed), numRuns: Number(runs), interruptAfterTimeLimit: 8_000 };
}
