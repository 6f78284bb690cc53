import { endPermissions } from '../directus/permission-cache.ts';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Sharing } from '../directus/sharing.ts';

/** Ended visits and old events are kept for as long as the settings say, codes and previews until they are over. */
export async function cleanUp(
	{ ready, shares, visits, codes, events, settings, now }: Sharing,
	logger: DirectusContext['logger'],
): Promise<void> {
	await ready();
	const before = now() - settings.eventsTtlMs;
	const forgotten = {
		visits: await visits.forget(before),
		events: await events.forget(before),
		codes: await codes.forget(now()),
		previews: await shares.forgetPreviews(now()),
		permissions: settings.redis === null ? 0 : await endPermissions(settings.redis),
	};
	logger.debug(forgotten, 'Sharing: forgot what was kept long enough.');
}
