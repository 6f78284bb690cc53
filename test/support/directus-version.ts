import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './places.ts';

export type DirectusVersion = '11' | '12';

export const directusVersions: readonly DirectusVersion[] = ['12', '11'];

/** The folder with the manifest and the lock file that pin this version. */
export function manifestFolder(version: DirectusVersion): string {
	return join(repositoryFolder, 'test/support/directus', version);
}

/** The exact version that the tests install, such as `12.4.0`. */
export function pinnedVersion(version: DirectusVersion): string {
	const manifest = JSON.parse(readFileSync(join(manifestFolder(version), 'package.json'), 'utf8')) as {
		dependencies: { directus: string };
	};
	return manifest.dependencies.directus;
}
