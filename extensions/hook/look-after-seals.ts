import { createVault } from '../../src/share/secret.ts';
import { reseal } from '../../src/share/reseal.ts';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Sharing } from '../directus/sharing.ts';

/** Says so where links were sealed under another `SECRET`, and seals them anew where that one is known. */
export async function lookAfterSeals({ seals, vault, settings }: Sharing, { logger }: DirectusContext): Promise<void> {
	const former = settings.formerSecret === null ? null : createVault(settings.formerSecret);
	const outcome = await reseal(seals, vault, former);

	switch (outcome.kind) {
		case 'readable':
			return;
		case 'lost':
			logger.warn(
				'Sharing: SECRET was changed. Links that were made before open as ever, but can be neither copied nor sent. ' +
					'Start once with SHARING_OLD_SECRET, the former one, to keep them readable.',
			);
			return;
		case 'resealed':
			logger.info(`Sharing: ${outcome.links} links were sealed anew under the SECRET of today.`);
			if (outcome.lost > 0) {
				logger.warn(`Sharing: ${outcome.lost} links can be read neither with SECRET nor with SHARING_OLD_SECRET.`);
			}
	}
}
