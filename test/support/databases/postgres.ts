import type { Knex } from 'knex';
import { connectDatabase, serverAddress } from './connect-database.ts';
import type { DatabaseServer } from './database-server.ts';

export const postgres: DatabaseServer = {
	environment(database) {
		const { host, port, user, password } = serverAddress('postgres');
		return {
			DB_CLIENT: 'pg',
			DB_HOST: host,
			DB_PORT: String(port),
			DB_DATABASE: database,
			DB_USER: user,
			DB_PASSWORD: password,
		};
	},

	exists: async (database) => (await postgres.list()).includes(database),

	create: (database) => ask((server) => server.raw('create database ??', [database])),

	copy: (from, to) => ask((server) => server.raw('create database ?? template ??', [to, from])),

	drop: (database) => ask((server) => server.raw('drop database if exists ?? with (force)', [database])),

	list: () => ask((server) => server('pg_database').pluck('datname')),

	named: (name) => name,
};

async function ask<Answer>(question: (server: Knex) => PromiseLike<Answer>): Promise<Answer> {
	const server = connectDatabase('postgres', 'postgres');
	try {
		return await question(server);
	} finally {
		await server.destroy();
	}
}
