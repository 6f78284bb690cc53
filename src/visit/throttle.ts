import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { throttleAddress } from './visitor.ts';

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
	const perAddress = limiter(redis, 'address', triesPerAddress);
	const perLink = limiter(redis, 'link', triesPerLink);

	const refusals = limiter(redis, 'refusal', recordedRefusals);

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

function throttled({ msBeforeNext }: RateLimiterRes): Attempt {
	return { kind: 'throttled', retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

function keyOf(share: string, address: string | null): string {
	return `${share}|${throttleAddress(address)}`;
}

function limiter(redis: unknown | null, name: string, points: number): RateLimiterAbstract {
	const options = { keyPrefix: `sharing:${name}`, points, duration: windowSeconds };
	if (redis === null) return new RateLimiterMemory(options);
	const insuranceLimiter = new RateLimiterMemory(options);
	return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter });
}

/** The library throws its count when a limit is passed; here it is an answer. */
async function take(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
	try {
		return await limiter.consume(key, 1);
	} catch (error) {
		if (error instanceof RateLimiterRes) return error;
		throw error;
	}
}
