import { join } from 'node:path';
import type { DirectusVersion } from './directus-version.ts';
import { cacheFolder } from './places.ts';
import { stageProject } from './stage-project.ts';

/**
 * The project that all tests of a version start their servers in; what a server writes goes elsewhere. In a test run it
 * was staged before the first test, and stays as it was whatever happens to the sources meanwhile.
 */
export async function stagedDirectus(version: DirectusVersion, extension: boolean): Promise<string> {
	const project = join(cacheFolder, 'projects', `directus-${version}`);
	if (process.env['VITEST_WORKER_ID'] === undefined) await stageProject(project, version, { extension });
	return project;
}
