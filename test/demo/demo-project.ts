import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrapDirectus, setProjectOwner } from '../support/bootstrap-directus.ts';
import { connectDatabase } from '../support/databases/connect-database.ts';
import { repositoryFolder } from '../support/places.ts';
import { say } from '../support/say.ts';
import { stageProject } from '../support/stage-project.ts';
import { logins, password } from './people.ts';

export const demoFolder = join(repositoryFolder, 'demo');

const environmentFile = join(demoFolder, '.env');
const databaseFile = join(demoFolder, 'data.db');
const uploads = join(demoFolder, 'uploads');
const marker = join(demoFolder, '.seeded');

/** Makes the folder `demo` a project with settings and an empty database; answers whether it has content yet. */
export async function prepareDemoProject(): Promise<{ isSeeded: boolean }> {
	await stageProject(demoFolder, '12');
	if (!existsSync(environmentFile)) await writeFile(environmentFile, environment());
	if (existsSync(marker)) return { isSeeded: true };

	say('Setting up the database …');
	// What is there without the marker is half a demo.
	for (const path of [databaseFile, uploads]) await rm(path, { recursive: true, force: true });
	const database = { DB_CLIENT: 'sqlite3', DB_FILENAME: databaseFile };
	await bootstrapDirectus('12', database, { email: logins.admin.email, password });
	const connection = connectDatabase('sqlite', databaseFile);
	await setProjectOwner(connection, logins.admin.email, 'Northlight').finally(() => connection.destroy());
	return { isSeeded: false };
}

/** From now on the content stays, whatever is done with it. */
export async function markSeeded(): Promise<void> {
	await writeFile(marker, `${new Date().toISOString()}\n`);
}

function environment(): string {
	return [
		'# The demo of Sharing for Directus. `npm start` adds HOST, PORT and PUBLIC_URL.',
		`SECRET="${randomBytes(32).toString('hex')}"`,
		'DB_CLIENT="sqlite3"',
		'DB_FILENAME="./data.db"',
		'STORAGE_LOCATIONS="local"',
		'STORAGE_LOCAL_ROOT="./uploads"',
		'TELEMETRY="false"',
		'LOG_LEVEL="info"',
		'',
	].join('\n');
}
