import { availableParallelism } from 'node:os';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { availableServices, type AvailableServices } from './databases/available-services.ts';
import { databaseTemplate } from './databases/database-template.ts';
import { dropLeftBehind } from './databases/drop-left-behind.ts';
import type { Engine } from './databases/engine.ts';
import { directusVersions } from './directus-version.ts';
import { installDirectus } from './install-directus.ts';
import { startLender, type Lender } from './lending/lender.ts';
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
		/** Where `borrowDirectus` asks for a server. */
		lender: string;
	}
}

interface Made {
	services: AvailableServices;
	lender: Lender;
}

/** More would only take memory: each worker has one or two at a time. */
const lentAtMost = 6 * availableParallelism();

/** Each project of the tests loads this file anew, and all of them have one lender. */
const all = globalThis as { sharingTests?: Promise<Made> | undefined };

/** Before the first test that needs a Directus: everything that takes long is made, once for all projects. */
export async function setup(project: TestProject): Promise<void> {
	const { services, lender } = await (all.sharingTests ??= makeEverything());
	project.provide('engines', services.engines);
	project.provide('redis', services.redis);
	project.provide('lender', lender.url);
}

/** After the last test; called for each project, as `setup` was. */
export async function teardown(): Promise<void> {
	const ending = all.sharingTests;
	if (!ending) return;
	all.sharingTests = undefined;
	const { lender } = await ending;
	const { starts, loans } = lender.counts();
	await lender.stop();
	if (loans > 0) say(`Lent a Directus ${loans} times; ${starts} were started for that.`);
}

async function makeEverything(): Promise<Made> {
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
	return { services, lender: await startLender({ atMost: lentAtMost }) };
}
