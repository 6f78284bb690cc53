import type { Knex } from 'knex';
import { connectDatabase, serverAddress } from './connect-database.ts';
import type { DatabaseServer } from './database-server.ts';

export const mariadb: DatabaseServer = {
	environment(database) {
		const { host, port, user, password } = serverAddress('mariadb');
		return {
			DB_CLIENT: 'mysql',
			DB_HOST: host,
			DB_PORT: String(port),
			DB_DATABASE: database,
			DB_USER: user,
			DB_PASSWORD: password,
		};
	},

	exists: async (database) => (await mariadb.list()).includes(database),

	create: (database) =>
		ask((server) => server.raw('create database ?? character set utf8mb4 collate utf8mb4_general_ci', [database])),

	async copy(from, to) {
		await mariadb.create(to);
		await withoutForeignKeys(to, (connection) => copyTables(connection, from, to));
	},

	restore: (from, to) =>
		withoutForeignKeys(to, async (connection) => {
			for (const table of await tablesOf(connection, from)) {
				await connection.raw('delete from ??', [table]);
				await connection.raw('insert into ?? select * from ??.??', [table, from, table]);
			}
		}),

	drop: (database) => ask((server) => server.raw('drop database if exists ??', [database])),

	list: () => ask((server) => server('information_schema.schemata').pluck('schema_name')),

	named: (name) => name,
};

/** Fills an empty database from another as Directus would have set it up where texts are in another set of letters. */
export async function copyInLetters(charset: string, from: string, to: string): Promise<void> {
	await ask((server) => server.raw(`alter database ?? character set ${charset}`, [to]));
	// JSON has its own, which a column says.
	const inLetters = (definition: string) => definition.replace(/CHARSET=\w+ COLLATE=\w+/, `CHARSET=${charset}`);
	await withoutForeignKeys(to, (connection) => copyTables(connection, from, to, inLetters));
}

/** MariaDB cannot copy a database, but it can say how each table was made, foreign keys included. */
async function copyTables(
	connection: Knex,
	from: string,
	to: string,
	change = (definition: string) => definition,
): Promise<void> {
	for (const table of await tablesOf(connection, from)) {
		const [[definition]] = (await connection.raw('show create table ??.??', [from, table])) as [
			[{ 'Create Table': string }],
		];
		// A second argument would make knex look for bindings in the definition.
		await connection.raw(change(definition['Create Table']).replaceAll('?', '\\?'));
		await connection.raw('insert into ??.?? select * from ??.??', [to, table, from, table]);
	}
}

function tablesOf(connection: Knex, database: string): Promise<string[]> {
	return connection('information_schema.tables')
		.where({ table_schema: database, table_type: 'BASE TABLE' })
		.pluck('table_name');
}

/** In one transaction of a connection that does not look at foreign keys: tables come in no particular order. */
function withoutForeignKeys(database: string, work: (connection: Knex) => Promise<void>): Promise<void> {
	return ask(
		(server) =>
			server.transaction(async (connection) => {
				await connection.raw('set foreign_key_checks = 0');
				await work(connection);
			}),
		database,
	);
}

async function ask<Answer>(question: (server: Knex) => PromiseLike<Answer>, database = 'mysql'): Promise<Answer> {
	const server = connectDatabase('mariadb', database);
	try {
		return await question(server);
	} finally {
		await server.destroy();
	}
}
