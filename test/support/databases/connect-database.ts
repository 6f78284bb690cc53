import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Knex, knex } from 'knex';
import { installFolder } from '../install-directus.ts';
import type { Engine } from './engine.ts';
import { services } from './services.ts';

const defaultPorts = { postgres: 5432, mariadb: 3306 };

/**
 * Connects to a database (for SQLite: a file) with the knex and the drivers that Directus itself uses. Needs an
 * installed Directus 12.
 * @param sqlitePatienceMs how long a connection to SQLite waits for a file that another one has locked
 */
export function connectDatabase(engine: Engine, database: string, sqlitePatienceMs = 30_000): Knex {
	const require = createRequire(join(installFolder('12'), 'package.json'));
	const { knex: connect } = require('knex') as { knex: typeof knex };
	const pool = { min: 0, max: 5 };

	if (engine === 'sqlite') {
		return connect({
			client: 'sqlite3',
			connection: { filename: database },
			useNullAsDefault: true,
			pool: { min: 0, max: 1, afterCreate: prepareSqlite(sqlitePatienceMs) },
		});
	}
	return connect({
		client: engine === 'postgres' ? 'pg' : 'mysql2',
		connection: { ...serverAddress(engine), database },
		pool,
	});
}

/** Host, port and login of a database server. */
export function serverAddress(engine: 'postgres' | 'mariadb') {
	const { hostname, port, username, password } = services[engine];
	return {
		host: hostname,
		port: Number(port || defaultPorts[engine]),
		user: decodeURIComponent(username),
		password: decodeURIComponent(password),
	};
}

interface SqliteConnection {
	exec(statements: string, done: (error: Error | null) => void): void;
}

/**
 * As Directus does it, and patient: a test looks into the file while a Directus writes it, and SQLite lets those who wait
 * for a file go first in no order, so that one connection can wait for many writes of another, on a disk that others use.
 */
function prepareSqlite(patienceMs: number) {
	return (connection: SqliteConnection, done: (error: Error | null, connection: unknown) => void) => {
		const statements = `PRAGMA foreign_keys = ON; PRAGMA busy_timeout = ${patienceMs};`;
		connection.exec(statements, (error) => done(error, connection));
	};
}
