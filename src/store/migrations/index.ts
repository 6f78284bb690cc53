import type { Knex } from 'knex';
import { createTables } from './0001-create-tables.ts';

const migrations: { name: string; up: (knex: Knex) => Promise<void> }[] = [
	{ name: '0001-create-tables', up: createTables },
];

type SharingMigration = (typeof migrations)[number];

/** The order is the history: append, never change what has been released. */
export const migrationSource: Knex.MigrationSource<SharingMigration> = {
	getMigrations: async () => migrations,
	getMigrationName: (migration) => migration.name,
	getMigration: async (migration) => ({
		up: migration.up,
		down: async () => {
			throw new Error(`"${migration.name}" cannot be undone: it would lose shares. Restore a backup instead.`);
		},
	}),
};
