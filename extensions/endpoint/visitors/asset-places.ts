import type { AssetPlaces } from '../../../src/scope/asset-urls.ts';
import type { Settings } from '../../directus/settings.ts';

/** Where a text finds files: at Directus, and at the door of the share with this secret. */
export function placesOfFiles({ publicUrl, basePath }: Settings, secret: string): AssetPlaces {
	return { publicUrl, assets: `${basePath}/share/${secret}/assets` };
}
