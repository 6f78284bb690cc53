import type { Places } from '../../../src/scope/files/outward.ts';
import type { Settings } from '../../directus/settings.ts';

/** What a text's addresses are measured by: this Directus, and the door of the share with this secret. */
export function placesOf({ publicUrl, basePath }: Settings, secret: string): Places {
	return { publicUrl, secret, assets: `${basePath}/share/${secret}/assets` };
}
