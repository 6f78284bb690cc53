import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProvisionedDatabase } from '../../support/databases/provision-database.ts';
import { directusEnvironment } from '../../support/directus-environment.ts';
import { startDirectusProcess } from '../../support/directus-process.ts';
import type { DirectusVersion } from '../../support/directus-version.ts';
import { freePort } from '../../support/free-port.ts';
import { stagedDirectus } from '../../support/staged-directus.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { processorMilliseconds, residentMegabytes } from './process-figures.ts';

export interface StartUp {
	/** From the start of the process until it says that it listens. */
	milliseconds: number;
	/** The processor time that it took. */
	processorMs: number;
	/** Memory in use a while after it. */
	megabytes: number;
}

/** What Directus does after it says that it listens is over by then. */
const settleMilliseconds = 2000;

/** Starts a Directus on the database, with or without ours, measures it, and stops it. */
export async function measureStartUp(
	version: DirectusVersion,
	database: ProvisionedDatabase,
	extension: boolean,
): Promise<StartUp> {
	const project = await stagedDirectus(version, extension);
	const folder = await temporaryFolder('temp', 'uploads', 'no-extensions');
	const port = String(await freePort());
	const env = {
		...directusEnvironment(folder),
		...database.env,
		...(!extension && { EXTENSIONS_PATH: join(folder, 'no-extensions') }),
		PORT: port,
	};
	try {
		const started = performance.now();
		const running = await startDirectusProcess(project, env, join(folder, 'log'));
		const milliseconds = performance.now() - started;
		const processorMs = processorMilliseconds(running.pid);
		await wait(settleMilliseconds);
		const megabytes = residentMegabytes(running.pid);
		await running.stop();
		return { milliseconds, processorMs, megabytes };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
