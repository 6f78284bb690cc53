import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { administrator } from './administrator.ts';
import { directusEnvironment } from './directus-environment.ts';
import { directusNode } from './directus-node.ts';
import { directusProgram } from './directus-program.ts';
import { pinnedVersion, type DirectusVersion } from './directus-version.ts';
import { installDirectus } from './install-directus.ts';
import { runCommand } from './run-command.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Admin {
	email: string;
	password: string;
	token?: string;
}

/** Makes an empty database one of Directus, with an administrator; the extension has no part in it. */
export async function bootstrapDirectus(
	version: DirectusVersion,
	databaseEnvironment: Record<string, string>,
	admin: Admin = administrator,
): Promise<void> {
	const project = await installDirectus(version);
	const folder = await temporaryFolder('extensions');
	try {
		await runCommand(directusNode, [directusProgram(project), 'bootstrap'], {
			doing: `Setting up a database for Directus ${pinnedVersion(version)}`,
			cwd: project,
			env: {
				...directusEnvironment(folder),
				...databaseEnvironment,
				EXTENSIONS_PATH: join(folder, 'extensions'),
				ADMIN_EMAIL: admin.email,
				ADMIN_PASSWORD: admin.password,
				...(admin.token ? { ADMIN_TOKEN: admin.token } : {}),
			},
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Spares whoever logs in first the form about the project's owner; set through Directus it would be sent home. */
export async function setProjectOwner(database: Knex, email: string, projectName: string): Promise<void> {
	const settings = { project_owner: email, project_name: projectName };
	const updated = await database('directus_settings').update(settings);
	if (updated === 0) await database('directus_settings').insert(settings);
}
