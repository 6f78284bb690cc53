import { Redis, type RedisOptions } from 'ioredis';
import type { DirectusContext } from './directus-context.ts';
import type { RedisSettings, Settings } from './settings.ts';

/**
 * A client of the Redis that Directus is configured with; while it is away, tries are counted in memory.
 *
 * @param project under which name its keys stand, among those of other projects
 */
export function connectRedis(
	{ redis }: Pick<Settings, 'redis'>,
	project: string,
	logger: DirectusContext['logger'],
): Redis | null {
	if (!redis) return null;
	const client = openRedis(redis, {
		keyPrefix: `${prefixOf(redis)}sharing:${project}:`,
		enableOfflineQueue: false,
		maxRetriesPerRequest: 1,
	});
	warnOnce(client, logger);
	return client;
}

/** What Directus puts in front of all of its keys. */
export function prefixOf({ options }: RedisSettings): string {
	return String(options['keyPrefix'] ?? '');
}

export function openRedis({ url, options }: RedisSettings, more: RedisOptions): Redis {
	const all = { ...options, ...more };
	return url === null ? new Redis(all) : new Redis(url, all);
}

/** The client tries again by itself, every second or so: one warning says as much as a thousand. */
function warnOnce(client: Redis, logger: DirectusContext['logger']): void {
	let isAway = false;

	client.on('error', (error: Error) => {
		if (!isAway)
			logger.warn(`Sharing: Redis does not answer, tries are counted in memory until it does: ${error.message}`);
		isAway = true;
	});
	client.on('ready', () => {
		if (isAway) logger.info('Sharing: Redis answers again.');
		isAway = false;
	});
}
