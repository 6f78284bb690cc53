import type { Knex } from 'knex';
import { addPreviewsAndEmbedding } from './0002-add-previews-and-embedding.ts';
import { addPeople } from './0004-add-people.ts';
import { addTransfers } from './0003-add-transfers.ts';
import { createTables } from './0001-create-tables.ts';
import { singleKeys } from './0006-single-keys.ts';
import { ownCharacterSets } from './0005-own-character-sets.ts';

const migrations: { name: string; up: (knex: Knex) => Promise<void> }[] = [
	{ name: '0001-create-tables', up: createTables },
	{ name: '0002-add-previews-and-embedding', up: addPreviewsAndEmbedding },
	{ name: '0003-add-transfers', up: addTransfers },
	{ name: '0004-add-people', up: addPeople },
	{ name: '0005-own-character-sets', up: ownCharacterSets },
	{ name: '0006-single-keys', up: singleKeys },
];

type SharingMigration = (typeof migrations)[number];

/** Where knex writes down what was made. */
export const historyTable = 'sharing_migrations';

/** Another instance made it between this one's look at the history and its turn. */
export class MadeMeanwhile extends Error {}

/**
 * Whether versions from before a migration must not work with tables that have it. It is in the name, which is all that
 * they see of it: `0042-break-split-shares`. One that only adds has none: an instance that is updated last goes on working.
 */
export function isBreaking(name: string): boolean {
	return /^\d+-break-/.test(name);
}

/** The order is the history: append, never change what has been released. */
export const migrationSource: Knex.MigrationSource<SharingMigration> = {
	getMigrations: async () => migrations,
	getMigrationName: (migration) => migration.name,
	getMigration: async (migration) => ({
		up: async (knex) => {
			// knex looks at the history before it has the lock, and does so again only where migrations are transactions.
			if (await knex(historyTable).where({ name: migration.name }).first()) throw new MadeMeanwhile(migration.name);
			await migration.up(knex);
		},
		down: async () => {
			throw new Error(`"${migration.name}" cannot be undone: it would lose shares. Restore a backup instead.`);
		},
	}),
};
