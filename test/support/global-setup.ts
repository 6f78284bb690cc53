import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { availableServices } from './databases/available-services.ts';
import { databaseTemplate } from './databases/database-template.ts';
import { dropLeftBehind } from './databases/drop-left-behind.ts';
import type { Engine } from './databases/engine.ts';
import { directusVersions } from './directus-version.ts';
import { installDirectus } from './install-directus.ts';
import { packExtension } from './pack-extension.ts';
import { say } from './say.ts';
import { stagedDirectus } from './staged-directus.ts';
import { removeFoldersLeftBehind } from './temporary-folder.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The databases that answer on this machine: `describe.each(inject('engines'))`. */
		engines: Engine[];
		/** Whether there is a Redis. */
		redis: boolean;
	}
}

let made: Promise<{ engines: Engine[]; redis: boolean }> | undefined;

/** Before the first test that needs a Directus: everything that takes long is made, once for all projects. */
export default async function globalSetup(project: TestProject): Promise<void> {
	const { engines, redis } = await (made ??= makeEverything());
	project.provide('engines', engines);
	project.provide('redis', redis);
}

async function makeEverything(): Promise<{ engines: Engine[]; redis: boolean }> {
	const started = Date.now();
	await Promise.all([packExtension(), ...directusVersions.map(installDirectus)]);
	const services = await availableServices();
	for (const version of directusVersions) await stagedDirectus(version, true);
	await removeFoldersLeftBehind();
	for (const engine of services.engines) {
		await dropLeftBehind(engine);
		for (const version of directusVersions) await databaseTemplate(version, engine);
	}
	const seconds = (Date.now() - started) / 1000;
	if (seconds > 1) say(`Ready for the tests after ${seconds.toFixed(1)} s.`);
	return services;
}
