import { openRedis, prefixOf } from './redis.ts';
import type { RedisSettings } from './settings.ts';

/** How long Directus goes on knowing what somebody may do, before it works that out again. */
const keptMs = 3_600_000;
const keysAtOnce = 500;

/**
 * Directus keeps in Redis what everybody may do, without an end unless `CACHE_SYSTEM_TTL` gives it one. Of its users there
 * are some; of visitors there is no end: each row that one changes, each file that is shown, is a principal of its own. So
 * whatever has no end is given one.
 *
 * @returns how many keys were given an end
 */
export async function endPermissions(redis: RedisSettings): Promise<number> {
	if (redis.endless === null) return 0;
	const client = openRedis(redis, { keyPrefix: '', maxRetriesPerRequest: 1 });
	let ended = 0;
	// Who asks hears of it; without a listener it would end the process.
	client.on('error', () => undefined);

	try {
		const match = `${prefixOf(redis)}${redis.endless}:*`;
		for await (const keys of client.scanStream({ match, count: keysAtOnce })) {
			ended += await endAll(keys as string[]);
		}
	} finally {
		client.disconnect();
	}

	return ended;

	async function endAll(keys: string[]): Promise<number> {
		const left = await Promise.all(keys.map((key) => client.pttl(key)));
		const endless = keys.filter((_, index) => left[index] === -1);
		await Promise.all(endless.map((key) => client.pexpire(key, keptMs)));
		return endless.length;
	}
}
