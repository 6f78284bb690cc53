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

	async restore(from, to) {
		const rows = await ask(rowsOfAllTables, from);
		await ask(
			(server) =>
				server.transaction(async (connection) => {
					// Neither foreign keys nor triggers: the tables come in no particular order.
					await connection.raw('set local session_replication_role = replica');
					for (const [table, json] of rows) {
						await connection.raw('delete from ??', [table]);
						await connection.raw('insert into ?? select * from json_populate_recordset(null::??, ?)', [
							table,
							table,
							json,
						]);
					}
				}),
			to,
		);
	},

	drop: (database) => ask((server) => server.raw('drop database if exists ?? with (force)', [database])),

	list: () => ask((server) => server('pg_database').pluck('datname')),

	named: (name) => name,
};

/** Of every table the rows, as one JSON that PostgreSQL can read again: one database cannot look into another. */
async function rowsOfAllTables(server: Knex): Promise<[table: string, json: string][]> {
	const tables: string[] = await server('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
	return Promise.all(
		tables.map(async (table): Promise<[string, string]> => {
			const { rows } = await server.raw(`select coalesce(json_agg(one), '[]')::text as json from ?? as one`, [table]);
			return [table, rows[0].json as string];
		}),
	);
}

async function ask<Answer>(question: (server: Knex) => PromiseLike<Answer>, database = 'postgres'): Promise<Answer> {
	const server = connectDatabase('postgres', database);
	try {
		return await question(server);
	} finally {
		await server.destroy();
	}
}
