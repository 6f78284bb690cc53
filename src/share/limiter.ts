import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How many points somebody may take in a while. */
export interface Limit {
	/** Under which its counts are kept, apart from those of others. */
	name: string;
	points: number;
	seconds: number;
}

/** Counts what is taken, atomically; what a count is more than the limit, is for whoever asks to decide. */
export interface Limiter {
	/** @returns the count with these in it */
	take(key: string, points?: number): Promise<Taken>;
	giveBack(key: string): Promise<void>;
	forget(key: string): Promise<void>;
}

export interface Taken {
	/** All that was taken in this while, and not given back. */
	points: number;
	/** Until it is forgotten. */
	seconds: number;
}

export type Limiters = (limit: Limit) => Limiter;

/**
 * @param redis a client of ioredis; without one, and while it is away, points are counted in this process
 * @param keyed a keyed hash: whose addresses are counted is nobody's business who can look into that Redis
 */
export function createLimiters(redis: unknown, keyed: (value: string) => string): Limiters {
	return ({ name, points, seconds }) => {
		const options = { keyPrefix: name, points, duration: seconds };
		const memory = new RateLimiterMemory(options);
		const limiter =
			redis === null ? memory : new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory });
		const hidden = (key: string) => keyed(`limit\n${key}`);

		return {
			async take(key, taken = 1) {
				return takenOf(await limiter.consume(hidden(key), taken).catch(passed));
			},
			async giveBack(key) {
				await limiter.reward(hidden(key), 1);
			},
			async forget(key) {
				await limiter.delete(hidden(key));
			},
		};
	};
}

/** The library throws its count when a limit is passed; here it is an answer. */
function passed(error: unknown): RateLimiterRes {
	if (error instanceof RateLimiterRes) return error;
	throw error;
}

function takenOf({ consumedPoints, msBeforeNext }: RateLimiterRes): Taken {
	return { points: consumedPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
