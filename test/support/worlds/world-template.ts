import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseServer } from '../databases/database-server.ts';
import { databaseTemplate } from '../databases/database-template.ts';
import { templateName } from '../databases/database-names.ts';
import { type ProvisionedDatabase, provisionDatabase } from '../databases/provision-database.ts';
import { startDirectus } from '../directus-server.ts';
import { cacheFolder } from '../places.ts';
import { say } from '../say.ts';
import { withLock } from '../with-lock.ts';
import { worldFingerprint } from './world-fingerprint.ts';
import { worldNamed } from './worlds.ts';
import type { DirectusVersion } from '../directus-version.ts';
import type { Engine } from '../databases/engine.ts';

export interface WorldTemplate {
	/** A database that nobody uses, to be copied. */
	database: string;
	/** The files that belong to it. */
	uploads: string;
	/** What the world says about itself. */
	contents: unknown;
}

/** Answers a world to be copied: database, files and contents. Made when first asked for, which takes some seconds. */
export async function worldTemplate(name: string, version: DirectusVersion, engine: Engine): Promise<WorldTemplate> {
	const key = `${name}_${version}_${await worldFingerprint(await databaseTemplate(version, engine))}`;
	const server = databaseServer(engine);
	const database = server.named(templateName(key));
	const folder = join(cacheFolder, 'worlds', `${engine}_${key}`);
	const uploads = join(folder, 'uploads');
	const contentsFile = join(folder, 'contents.json');
	const made = async (): Promise<WorldTemplate | null> => {
		if (!existsSync(contentsFile) || !(await server.exists(database))) return null;
		return { database, uploads, contents: JSON.parse(await readFile(contentsFile, 'utf8')) as unknown };
	};

	return (await made()) ?? withLock(`world-${engine}-${key}`, async () => (await made()) ?? make());

	async function make(): Promise<WorldTemplate> {
		say(`Making the ${name} in a ${engine} database for Directus ${version}, to be copied by the tests …`);
		await server.drop(database);
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const original = await provisionDatabase(engine, version);
		try {
			const contents = await makeIn(original);
			await server.copy(original.name, database);
			await writeFile(contentsFile, JSON.stringify(contents));
			return { database, uploads, contents };
		} finally {
			await original.drop();
		}
	}

	async function makeIn(original: ProvisionedDatabase): Promise<unknown> {
		const directus = await startDirectus({ version, engine, database: original });
		try {
			const contents = await worldNamed(name).make(directus);
			await cp(directus.uploads, uploads, { recursive: true });
			return contents;
		} finally {
			await directus.stop();
		}
	}
}
