import type { Knex } from 'knex';
import type { DirectusVersion } from '../directus-version.ts';
import { connectDatabase } from './connect-database.ts';
import { freshName } from './database-names.ts';
import { databaseServer } from './database-server.ts';
import { databaseTemplate } from './database-template.ts';
import type { Engine } from './engine.ts';

export interface ProvisionedDatabase {
	engine: Engine;
	/** For SQLite the path of the file. */
	name: string;
	/** `DB_CLIENT` and what else a Directus needs to be told to use it. */
	env: Record<string, string>;
	/** A new connection, with Directus' own knex and drivers; whoever asks for it closes it. */
	connect(sqlitePatienceMs?: number): Knex;
	drop(): Promise<void>;
}

/**
 * A database of one's own: empty, or, where a version of Directus is named, one which that Directus has set up and an
 * administrator can log in to.
 * @param template the name of another database of that Directus which nobody uses, to be copied in its place
 */
export async function provisionDatabase(
	engine: Engine,
	version?: DirectusVersion,
	template?: string,
): Promise<ProvisionedDatabase> {
	const server = databaseServer(engine);
	const name = server.named(freshName());
	if (version) await server.copy(template ?? (await databaseTemplate(version, engine)), name);
	else await server.create(name);

	return databaseNamed(engine, name);
}

/** A database that is there. */
export function databaseNamed(engine: Engine, name: string): ProvisionedDatabase {
	const server = databaseServer(engine);
	return {
		engine,
		name,
		env: server.environment(name),
		connect: (sqlitePatienceMs) => connectDatabase(engine, name, sqlitePatienceMs),
		drop: () => server.drop(name),
	};
}
