import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { services } from './databases/services.ts';

export interface RedisNamespace {
	name: string;
	/** Tells a Directus to use the Redis of this machine, and of it these names only. */
	env: Record<string, string>;
	/** Removes what was kept under these names. */
	clear(): Promise<void>;
}

/** A part of Redis that nobody else uses. */
export function redisNamespace(): RedisNamespace {
	const name = `sharing-test-${randomBytes(6).toString('hex')}`;
	return {
		name,
		env: {
			REDIS_ENABLED: 'true',
			REDIS: services.redis.href,
			CACHE_STORE: 'redis',
			CACHE_NAMESPACE: `${name}:cache`,
			REDIS_BUS_NAMESPACE: `${name}:bus`,
			REDIS_LOCK_NAMESPACE: `${name}:lock`,
			REDIS_COUNTERS_NAMESPACE: `${name}:counters`,
			REDIS_PERMISSIONS_NAMESPACE: `${name}:permissions`,
			LICENSE_NAMESPACE: `${name}:license`,
			SYNCHRONIZATION_STORE: 'redis',
			SYNCHRONIZATION_NAMESPACE: `${name}:synchronization`,
		},
		clear: () => removeKeys(`*${name}*`),
	};
}

async function removeKeys(pattern: string): Promise<void> {
	const redis = new Redis(services.redis.href, { maxRetriesPerRequest: 1 });
	try {
		for await (const keys of redis.scanStream({ match: pattern, count: 500 })) {
			if (keys.length > 0) await redis.unlink(...(keys as string[]));
		}
	} finally {
		redis.disconnect();
	}
}
