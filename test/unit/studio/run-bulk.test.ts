import { describe, expect, it } from 'vitest';
import { runBulk } from '../../../extensions/studio/overview/run-bulk.ts';

const numbers = Array.from({ length: 10 }, (_, index) => index);
const going = { tell: () => undefined, isStopped: () => false };

describe('the same for many', () => {
	it('does each, a few at a time, and tells how far it is', async () => {
		let running = 0;
		let most = 0;
		const told: number[] = [];
		const run = await runBulk(
			numbers,
			async () => {
				most = Math.max(most, ++running);
				await Promise.resolve();
				running--;
			},
			{ ...going, tell: (done) => told.push(done) },
		);
		expect([run.done.length, run.failed, run.left, most]).toEqual([10, [], [], 3]);
		expect(told).toEqual(numbers.map((number) => number + 1));
	});

	it('goes on where some fail, and says which and why', async () => {
		const run = await runBulk(
			numbers,
			(number) => (number % 4 === 0 ? Promise.reject(new Error(`no ${number}`)) : Promise.resolve()),
			going,
		);
		expect(run.done).toHaveLength(7);
		expect(run.failed.map(({ thing, problem }) => `${thing} ${problem.message}`)).toEqual([
			'0 no 0',
			'4 no 4',
			'8 no 8',
		]);
	});

	it('stops when it is told to, and leaves the rest as it was', async () => {
		let done = 0;
		const run = await runBulk(numbers, () => Promise.resolve(), {
			tell: (count) => (done = count),
			isStopped: () => done >= 4,
		});
		expect(run.done.length + run.left.length).toBe(10);
		expect(run.left.length).toBeGreaterThan(2);
	});
});
