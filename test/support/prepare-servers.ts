import { availableServices } from './databases/available-services.ts';
import { databaseTemplate } from './databases/database-template.ts';
import { dropLeftBehind } from './databases/drop-left-behind.ts';
import type { Engine } from './databases/engine.ts';
import type { DirectusVersion } from './directus-version.ts';
import { removeFoldersLeftBehind } from './temporary-folder.ts';
import { stagedDirectus } from './staged-directus.ts';

/**
 * For a command that starts servers of its own: everything that takes long is made before the first of them. Answers the
 * databases that there are.
 */
export async function prepareServers(versions: DirectusVersion[], wanted: Engine[]): Promise<Engine[]> {
	const available = await availableServices();
	const engines = wanted.filter((engine) => available.engines.includes(engine));
	await removeFoldersLeftBehind();
	for (const engine of engines) {
		await dropLeftBehind(engine);
		for (const version of versions) await databaseTemplate(version, engine);
	}
	for (const version of versions) await stagedDirectus(version, true);
	// As in a test run: what is staged now is used to the end, whatever happens to the sources meanwhile.
	process.env['VITEST_WORKER_ID'] ??= 'command';
	return engines;
}
