import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { administrator } from '../administrator.ts';
import { bootstrapDirectus, setProjectOwner } from '../bootstrap-directus.ts';
import type { DirectusVersion } from '../directus-version.ts';
import { installedAs } from '../install-directus.ts';
import { cacheFolder } from '../places.ts';
import { say } from '../say.ts';
import { withLock } from '../with-lock.ts';
import { connectDatabase } from './connect-database.ts';
import { templateName } from './database-names.ts';
import { databaseServer } from './database-server.ts';
import type { Engine } from './engine.ts';

/** Counts up when what follows makes templates differently. */
const generation = 1;

/**
 * Answers a database that Directus set up and nobody ever used, to be copied: that takes milliseconds where setting one
 * up takes seconds. Made when first asked for.
 */
export async function databaseTemplate(version: DirectusVersion, engine: Engine): Promise<string> {
	const contents = JSON.stringify([await installedAs(version), administrator, generation]);
	const key = `${version}_${createHash('sha256').update(contents).digest('hex').slice(0, 8)}`;
	const server = databaseServer(engine);
	const template = server.named(templateName(key));
	const marker = join(cacheFolder, 'templates', `${engine}_${key}`);
	const isMade = async () => existsSync(marker) && (await server.exists(template));
	if (await isMade()) return template;

	return withLock(`template-${engine}-${key}`, async () => {
		if (await isMade()) return template;
		say(`Setting up a ${engine} database for Directus ${version}, to be copied by the tests …`);
		await server.drop(template);
		await server.create(template);
		await bootstrapDirectus(version, server.environment(template));
		await finish(engine, template);
		await mkdir(join(cacheFolder, 'templates'), { recursive: true });
		await writeFile(marker, '');
		return template;
	});
}

async function finish(engine: Engine, template: string): Promise<void> {
	const database = connectDatabase(engine, template);
	try {
		await setProjectOwner(database, administrator.email, 'Directus');
	} finally {
		await database.destroy();
	}
}
