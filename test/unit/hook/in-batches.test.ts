import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../extensions/hook/in-batches.ts';

/** Remembers what it was given; each batch takes until the next turn of the event loop. */
function remembering(fails: (things: number[]) => boolean = () => false) {
	const batches: number[][] = [];
	const failures: unknown[] = [];
	const work = async (things: number[]) => {
		batches.push(things);
		await new Promise(setImmediate);
		if (fails(things)) throw new Error(`It failed with ${things.join()}.`);
	};
	return { batches, failures, add: inBatches(work, (error) => void failures.push(error)) };
}

describe('work in batches', () => {
	it('begins at once; what comes in meanwhile is done together, and all is done when it says so', async () => {
		const { batches, add } = remembering();
		const first = add([1]);
		expect(batches).toEqual([[1]]);
		await Promise.all([first, add([2]), add([3, 4])]);
		expect(batches).toEqual([[1], [2, 3, 4]]);
		await add([5]);
		expect(batches).toEqual([[1], [2, 3, 4], [5]]);
	});

	it('loses nothing that comes in at the moment at which it ends', async () => {
		const { batches, add } = remembering();
		await add([1]).then(() => add([2]));
		const later = add([3]);
		void later.then(() => void add([4]));
		await later;
		await add([5]);
		expect(batches.flat()).toEqual([1, 2, 3, 4, 5]);
	});

	it('goes on after a failure, and tells of it', async () => {
		const { batches, failures, add } = remembering((things) => things.includes(1));
		await Promise.all([add([1]), add([2])]);
		await add([3]);
		expect(batches).toEqual([[1], [2], [3]]);
		expect(failures).toEqual([new Error('It failed with 1.')]);
	});
});
