import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';

/** Whose page it is: what an administrator set under *Settings → Appearance*. */
export interface Project {
	name: string;
	descriptor: string | null;
	color: string | null;
	logo: string | null;
	language: string | null;
}

export async function readProject(
	{ services, database }: DirectusContext,
	schema: Schema,
	basePath: string,
): Promise<Project> {
	const settings = new services.SettingsService({ knex: database, schema, accountability: unchecked });
	const fields = ['project_name', 'project_descriptor', 'project_color', 'project_logo', 'default_language'];
	const row = (await settings.readSingleton({ fields })) as Partial<Record<(typeof fields)[number], string | null>>;

	return {
		name: row['project_name'] ?? 'Directus',
		descriptor: row['project_descriptor'] ?? null,
		color: row['project_color'] ?? null,
		// Directus serves the project's logo to everybody. A path, as the page may be seen under another host's name.
		logo: row['project_logo'] ? `${basePath}/assets/${row['project_logo']}` : null,
		language: row['default_language'] ?? null,
	};
}
