import type { Engine } from './engine.ts';
import { mariadb } from './mariadb.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** What the tests ask of an engine. For SQLite a database's name is the path of its file. */
export interface DatabaseServer {
	/** What a Directus has to be told to use the database. */
	environment(database: string): Record<string, string>;
	exists(database: string): Promise<boolean>;
	create(database: string): Promise<void>;
	/** Makes a database that is the same as another, which nobody is using. */
	copy(from: string, to: string): Promise<void>;
	/** Gives a database the rows of another, which has the same tables. Both may be in use; counters of keys go on. */
	restore(from: string, to: string): Promise<void>;
	drop(database: string): Promise<void>;
	/** The names of all databases there are. */
	list(): Promise<string[]>;
	/** Turns a plain name into what the other calls take. */
	named(name: string): string;
}

/** The engine behind a name. */
export function databaseServer(engine: Engine): DatabaseServer {
	return { sqlite, postgres, mariadb }[engine];
}
