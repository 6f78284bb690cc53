import { Redis } from 'ioredis';
import type { DirectusContext } from './directus-context.ts';
import type { Settings } from './settings.ts';

/**
 * A client of the Redis that Directus is configured with; while it is away, tries are counted in memory.
 *
 * @param project under which name its keys stand, among those of other projects
 */
export function connectRedis({ redis }: Settings, project: string, logger: DirectusContext['logger']): Redis | null {
	if (!redis) return null;
	const { keyPrefix = '' } = redis.options;
	const options = {
		...redis.options,
		keyPrefix: `${String(keyPrefix)}sharing:${project}:`,
		enableOfflineQueue: false,
		maxRetriesPerRequest: 1,
	};
	const client = redis.url === null ? new Redis(options) : new Redis(redis.url, options);
	client.on('error', (error: Error) => logger.warn(`Sharing: Redis does not answer: ${error.message}`));
	return client;
}
