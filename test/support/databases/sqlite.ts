import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../places.ts';
import { connectDatabase } from './connect-database.ts';
import type { DatabaseServer } from './database-server.ts';

const folder = join(cacheFolder, 'databases');
const ending = '.sqlite';

export const sqlite: DatabaseServer = {
	environment: (file) => ({ DB_CLIENT: 'sqlite3', DB_FILENAME: file }),

	exists: async (file) => existsSync(file),

	async create(file) {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, '', { flag: 'wx' });
	},

	async copy(from, to) {
		await mkdir(dirname(to), { recursive: true });
		await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
	},

	async restore(from, to) {
		const database = connectDatabase('sqlite', to);
		try {
			const tables: string[] = await database('sqlite_master')
				.where({ type: 'table' })
				.whereNot('name', 'like', 'sqlite_%')
				.pluck('name');
			await database.raw('attach database ? as origin', [from]);
			await database.raw('pragma foreign_keys = off');
			await database.transaction(async (connection) => {
				for (const table of tables) {
					await connection.raw('delete from main.??', [table]);
					await connection.raw('insert into main.?? select * from origin.??', [table, table]);
				}
			});
		} finally {
			await database.destroy();
		}
	},

	async drop(file) {
		for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${file}${suffix}`, { force: true });
	},

	async list() {
		const entries = await readdir(folder).catch(() => []);
		return entries.filter((entry) => entry.endsWith(ending)).map((entry) => entry.slice(0, -ending.length));
	},

	named: (name) => join(folder, `${name}${ending}`),
};
