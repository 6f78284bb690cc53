import { availableServices } from './databases/available-services.ts';
import type { DirectusVersion } from './directus-version.ts';
import type { Engine } from './databases/engine.ts';

export interface Setting {
	version: DirectusVersion;
	engine: Engine;
}

const versions: DirectusVersion[] = ['11', '12'];

/** Both versions on every database that this machine has; on a build server those are all three. */
export async function testMatrix(): Promise<Setting[]> {
	const { engines } = await availableServices();
	return versions.flatMap((version) => engines.map((engine) => ({ version, engine })));
}
