import { createLimiter, secondsUntilNext, take } from '../share/limiter.ts';
import { throttleAddress } from './visitor.ts';
import type { RateLimiterRes } from 'rate-limiter-flexible';

const windowSeconds = 15 * 60;
const triesPerAddress = 5;
/** From here on a link is under attack from many addresses: each gets one try a window, but nobody is locked out. */
const triesPerLink = 100;
const recordedRefusals = 20;

export type Attempt = { kind: 'allowed'; triesLeft: number } | { kind: 'throttled'; retryAfterSeconds: number };

export interface Throttle {
	/** Takes one try, before anything is hashed. */
	attempt(share: string, address: string | null): Promise<Attempt>;
	/** Whether a refusal is still worth writing down: a link that is hammered must not fill the log. */
	isWorthRecording(share: string, address: string | null): Promise<boolean>;
	/** The password was right: what was taken is given back. */
	succeeded(share: string, address: string | null): Promise<void>;
}

/** @param redis a client of ioredis; without one, tries are counted in this process */
export function createThrottle(redis: unknown | null): Throttle {
	const seconds = windowSeconds;
	const perAddress = createLimiter(redis, { name: 'address', points: triesPerAddress, seconds });
	const perLink = createLimiter(redis, { name: 'link', points: triesPerLink, seconds });
	const refusals = createLimiter(redis, { name: 'refusal', points: recordedRefusals, seconds });

	return { attempt, isWorthRecording, succeeded };

	async function attempt(share: string, address: string | null): Promise<Attempt> {
		const own = await take(perAddress, keyOf(share, address));
		if (own.consumedPoints > triesPerAddress) return throttled(own);

		// Counted only while the address may try at all: one address alone cannot put a link under attack.
		const link = await take(perLink, share);
		const allowed = link.consumedPoints > triesPerLink ? 1 : triesPerAddress;
		if (own.consumedPoints > allowed) return throttled(own);
		return { kind: 'allowed', triesLeft: allowed - own.consumedPoints };
	}

	async function isWorthRecording(share: string, address: string | null): Promise<boolean> {
		const taken = await take(refusals, keyOf(share, address));
		return taken.consumedPoints <= recordedRefusals;
	}

	async function succeeded(share: string, address: string | null): Promise<void> {
		await Promise.all([perAddress.delete(keyOf(share, address)), perLink.reward(share, 1)]);
	}
}

function throttled(taken: RateLimiterRes): Attempt {
	return { kind: 'throttled', retryAfterSeconds: secondsUntilNext(taken) };
}

function keyOf(share: string, address: string | null): string {
	return `${share}|${throttleAddress(address)}`;
}
