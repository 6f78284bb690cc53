import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** @param redis a client of ioredis; without one, and while it is away, points are counted in this process */
export function createLimiter(
	redis: unknown | null,
	{ name, points, seconds }: { name: string; points: number; seconds: number },
): RateLimiterAbstract {
	const options = { keyPrefix: name, points, duration: seconds };
	if (redis === null) return new RateLimiterMemory(options);
	const insuranceLimiter = new RateLimiterMemory(options);
	return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter });
}

/** The library throws its count when a limit is passed; here it is an answer. */
export async function take(limiter: RateLimiterAbstract, key: string, points = 1): Promise<RateLimiterRes> {
	try {
		return await limiter.consume(key, points);
	} catch (error) {
		if (error instanceof RateLimiterRes) return error;
		throw error;
	}
}

export function secondsUntilNext({ msBeforeNext }: RateLimiterRes): number {
	return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
