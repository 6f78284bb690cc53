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

/** Both versions, and every database: for what hangs on the one or on the other, and not on how they meet. */
export async function shortMatrix(): Promise<Setting[]> {
	const besideSqlite = { postgres: '12', mariadb: '11' } as const;
	const all = await testMatrix();
	return all.filter(({ version, engine }) => engine === 'sqlite' || besideSqlite[engine] === version);
}
