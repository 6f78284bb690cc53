import { createLimiters } from '../../../src/share/limiter.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createThrottle, type Attempt, type Guesser, type Throttle } from '../../../src/visit/throttle.ts';

const minute = 60_000;
const window = 15 * minute;

/** The clock is not real; the counting is, in memory. With Redis it is tested on a real Directus. */
describe('throttling', () => {
	let throttle: Throttle;

	beforeEach(() => {
		vi.useFakeTimers();
		throttle = createThrottle(createLimiters(null, String));
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('lets an address try five times in a quarter of an hour', async () => {
		expect(await tries(5, '203.0.113.7')).toEqual([4, 3, 2, 1, 0].map(allowedWith));
		expect(await attempt('203.0.113.7')).toEqual({ kind: 'throttled', retryAfterSeconds: 15 * 60 });
	});

	it('says how long is left to wait, and means it', async () => {
		await tries(6, '203.0.113.7');
		vi.advanceTimersByTime(window - 1500);
		expect(await attempt('203.0.113.7')).toEqual({ kind: 'throttled', retryAfterSeconds: 2 });
		vi.advanceTimersByTime(2000);
		expect(await attempt('203.0.113.7')).toEqual(allowedWith(4));
	});

	it('does not wait longer because somebody kept trying', async () => {
		await tries(5, '203.0.113.7');
		vi.advanceTimersByTime(window / 2);
		await tries(50, '203.0.113.7');
		vi.advanceTimersByTime(window / 2 + 1);
		expect((await attempt('203.0.113.7')).kind).toBe('allowed');
	});

	it('counts tries that come at once each by itself', async () => {
		const answers = await Promise.all(Array.from({ length: 50 }, () => attempt('203.0.113.7')));
		expect(allowed(answers)).toBe(5);
	});

	it('counts each link by itself', async () => {
		await tries(6, '203.0.113.7', 'one');
		expect((await attempt('203.0.113.7', 'other')).kind).toBe('allowed');
	});

	it('counts all addresses of an IPv6 /64 as one', async () => {
		const answers = [];
		for (let host = 1; host <= 10; host++) answers.push(await attempt(`2001:db8:0:1::${host}`));
		expect(allowed(answers)).toBe(5);
		expect((await attempt('2001:db8:0:2::1')).kind).toBe('allowed');
	});

	it('counts visitors whose address is not known as one', async () => {
		const answers = [];
		for (let index = 0; index < 10; index++) answers.push(await attempt(null));
		expect(allowed(answers)).toBe(5);
	});

	it('locks nobody else out, however often one address tries', async () => {
		await tries(500, '203.0.113.7');
		expect(await attempt('198.51.100.1')).toEqual(allowedWith(4));
	});

	describe('while a link is under attack from many addresses', () => {
		it('leaves twenty of those that nobody knows one try each', async () => {
			await attack();
			// The attack itself had one of them.
			const answers = [];
			for (let host = 0; host < 50; host++) answers.push(await attempt(`198.51.100.${host}`));
			expect(answers.slice(0, 19)).toEqual(Array(19).fill(allowedWith(0)));
			expect(allowed(answers.slice(19))).toBe(0);
			expect((await attempt('198.51.100.1')).kind).toBe('throttled');
		});

		it('says so once', async () => {
			const answers = [];
			for (let host = 0; host < 150; host++) answers.push(await attempt(`192.0.2.${host}`));
			expect(answers.filter((answer) => answer.kind === 'allowed' && answer.isAlarm)).toHaveLength(1);
			expect(answers[100]).toEqual({ kind: 'allowed', triesLeft: 0, isAlarm: true });
		});

		it('lets an address try as before that somebody was let in from', async () => {
			await attack(200);
			const known = from('198.51.100.1', { wasHere: async () => true });
			expect(await throttle.attempt('share', known)).toEqual(allowedWith(4));
			expect(await throttle.attempt('share', known)).toEqual(allowedWith(3));
		});

		it('lets a browser try that had a visit, whatever address it comes from, and counts its tries by themselves', async () => {
			await attack(200);
			const known = from('192.0.2.1', { visit: 'a visit' });
			for (const left of [4, 3, 2, 1, 0]) expect(await throttle.attempt('share', known)).toEqual(allowedWith(left));
			expect((await throttle.attempt('share', known)).kind).toBe('throttled');
			expect(await throttle.attempt('share', from('192.0.2.1', { visit: 'another' }))).toEqual(allowedWith(4));
		});

		it('does not ask who was here before that', async () => {
			const asking = from('198.51.100.1', { wasHere: () => Promise.reject(new Error('This is not asked.')) });
			expect(await throttle.attempt('share', asking)).toEqual(allowedWith(4));
		});
	});

	it('goes easy again once the attack is over', async () => {
		await attack();
		vi.advanceTimersByTime(window + minute);
		expect(await attempt('198.51.100.1')).toEqual(allowedWith(4));
	});

	it('leaves other links alone while one is under attack', async () => {
		await attack();
		expect(await attempt('198.51.100.1', 'other')).toEqual(allowedWith(4));
	});

	it('gives back what was taken once the password was right', async () => {
		for (let visit = 0; visit < 200; visit++) {
			expect((await attempt('203.0.113.7')).kind).toBe('allowed');
			await throttle.succeeded('share', from('203.0.113.7'));
		}
		expect(await attempt('198.51.100.1')).toEqual(allowedWith(4));
	});

	it('gives a try back that was not looked at', async () => {
		for (let tried = 0; tried < 200; tried++) {
			expect(await attempt('203.0.113.7')).toEqual(allowedWith(4));
			await throttle.notTried('share', from('203.0.113.7'));
		}
		expect(await attempt('198.51.100.1')).toEqual(allowedWith(4));
	});

	it('writes down a hammered link’s first refusals only, for each address by itself', async () => {
		const kinds = await recordings(90, () => '203.0.113.7');
		expect(kinds.filter((kind) => kind === 'alone')).toHaveLength(20);
		expect(await throttle.record('share', '198.51.100.1')).toEqual({ kind: 'alone' });
		expect((await attempt('203.0.113.7')).kind).toBe('allowed');
	});

	it('writes down a hundred of all addresses, and of what follows how many there were, each time they are twice as many', async () => {
		const kinds = await recordings(1000, (at) => `192.0.${Math.floor(at / 250)}.${at % 250}`);
		expect(kinds.filter((kind) => kind === 'alone')).toHaveLength(100);
		expect(kinds.filter((kind) => typeof kind === 'number')).toEqual([100, 200, 400]);
	});

	async function recordings(count: number, address: (at: number) => string) {
		const kinds: (string | number)[] = [];
		for (let at = 0; at < count; at++) {
			const recording = await throttle.record('share', address(at));
			kinds.push(recording.kind === 'summed' ? recording.refusals : recording.kind);
		}
		return kinds;
	}

	function attempt(address: string | null, share = 'share'): Promise<Attempt> {
		return throttle.attempt(share, from(address));
	}

	async function tries(count: number, address: string, share = 'share'): Promise<Attempt[]> {
		const answers = [];
		for (let index = 0; index < count; index++) answers.push(await attempt(address, share));
		return answers;
	}

	async function attack(addresses = 101): Promise<void> {
		for (let host = 0; host < addresses; host++) await attempt(`192.0.2.${host}`);
	}
});

function from(address: string | null, more: Partial<Guesser> = {}): Guesser {
	return { address, visit: null, wasHere: async () => false, ...more };
}

const allowedWith = (triesLeft: number) => ({ kind: 'allowed', triesLeft, isAlarm: false });

function allowed(answers: Attempt[]): number {
	return answers.filter(({ kind }) => kind === 'allowed').length;
}
