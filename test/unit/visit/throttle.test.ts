import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createThrottle, type Attempt, type Throttle } from '../../../src/visit/throttle.ts';

const minute = 60_000;
const window = 15 * minute;

/** The clock is not real; the counting is, in memory. With Redis it is tested on a real Directus. */
describe('throttling', () => {
	let throttle: Throttle;

	beforeEach(() => {
		vi.useFakeTimers();
		throttle = createThrottle(null);
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('lets an address try five times in a quarter of an hour', async () => {
		expect(await tries(5, '203.0.113.7')).toEqual([4, 3, 2, 1, 0].map((triesLeft) => ({ kind: 'allowed', triesLeft })));
		expect(await throttle.attempt('share', '203.0.113.7')).toEqual({ kind: 'throttled', retryAfterSeconds: 15 * 60 });
	});

	it('says how long is left to wait, and means it', async () => {
		await tries(6, '203.0.113.7');
		vi.advanceTimersByTime(window - 1500);
		expect(await throttle.attempt('share', '203.0.113.7')).toEqual({ kind: 'throttled', retryAfterSeconds: 2 });
		vi.advanceTimersByTime(2000);
		expect(await throttle.attempt('share', '203.0.113.7')).toEqual({ kind: 'allowed', triesLeft: 4 });
	});

	it('does not wait longer because somebody kept trying', async () => {
		await tries(5, '203.0.113.7');
		vi.advanceTimersByTime(window / 2);
		await tries(50, '203.0.113.7');
		vi.advanceTimersByTime(window / 2 + 1);
		expect((await throttle.attempt('share', '203.0.113.7')).kind).toBe('allowed');
	});

	it('counts tries that come at once each by itself', async () => {
		const answers = await Promise.all(Array.from({ length: 50 }, () => throttle.attempt('share', '203.0.113.7')));
		expect(allowed(answers)).toBe(5);
	});

	it('counts each link by itself', async () => {
		await tries(6, '203.0.113.7', 'one');
		expect((await throttle.attempt('other', '203.0.113.7')).kind).toBe('allowed');
	});

	it('counts all addresses of an IPv6 /64 as one', async () => {
		const answers = [];
		for (let host = 1; host <= 10; host++) answers.push(await throttle.attempt('share', `2001:db8:0:1::${host}`));
		expect(allowed(answers)).toBe(5);
		expect((await throttle.attempt('share', '2001:db8:0:2::1')).kind).toBe('allowed');
	});

	it('counts visitors whose address is not known as one', async () => {
		const answers = [];
		for (let index = 0; index < 10; index++) answers.push(await throttle.attempt('share', null));
		expect(allowed(answers)).toBe(5);
	});

	it('locks nobody else out, however often one address tries', async () => {
		await tries(500, '203.0.113.7');
		expect(await throttle.attempt('share', '198.51.100.1')).toEqual({ kind: 'allowed', triesLeft: 4 });
	});

	it('gives each address one try while a link is under attack from many', async () => {
		await attack();
		expect(await throttle.attempt('share', '198.51.100.1')).toEqual({ kind: 'allowed', triesLeft: 0 });
		expect((await throttle.attempt('share', '198.51.100.1')).kind).toBe('throttled');
		expect((await throttle.attempt('share', '198.51.100.2')).kind).toBe('allowed');
	});

	it('goes easy again once the attack is over', async () => {
		await attack();
		vi.advanceTimersByTime(window + minute);
		expect(await throttle.attempt('share', '198.51.100.1')).toEqual({ kind: 'allowed', triesLeft: 4 });
	});

	it('leaves other links alone while one is under attack', async () => {
		await attack();
		expect(await throttle.attempt('other', '198.51.100.1')).toEqual({ kind: 'allowed', triesLeft: 4 });
	});

	it('gives back what was taken once the password was right', async () => {
		for (let visit = 0; visit < 200; visit++) {
			expect((await throttle.attempt('share', '203.0.113.7')).kind).toBe('allowed');
			await throttle.succeeded('share', '203.0.113.7');
		}
		expect(await throttle.attempt('share', '198.51.100.1')).toEqual({ kind: 'allowed', triesLeft: 4 });
	});

	it('writes down a hammered link’s first refusals only, for each address by itself', async () => {
		const worth = [];
		for (let index = 0; index < 100; index++) worth.push(await throttle.isWorthRecording('share', '203.0.113.7'));
		expect(worth.filter(Boolean)).toHaveLength(20);
		expect(await throttle.isWorthRecording('share', '198.51.100.1')).toBe(true);
		expect((await throttle.attempt('share', '203.0.113.7')).kind).toBe('allowed');
	});

	async function tries(count: number, address: string, share = 'share'): Promise<Attempt[]> {
		const answers = [];
		for (let index = 0; index < count; index++) answers.push(await throttle.attempt(share, address));
		return answers;
	}

	async function attack(): Promise<void> {
		for (let host = 0; host < 101; host++) await throttle.attempt('share', `192.0.2.${host}`);
	}
});

function allowed(answers: Attempt[]): number {
	return answers.filter(({ kind }) => kind === 'allowed').length;
}
