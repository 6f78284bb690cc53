import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import { ensureOneLock, freeLock } from './migration-lock.ts';
import { historyTable, isBreaking, MadeMeanwhile, migrationSource } from './migrations/index.ts';
import { isWithoutDdlTransactions } from './dialect.ts';

const waitMs = 250;
/** Longer than any migration of ours takes: after it the holder of the lock must have died. */
const patienceMs = 60_000;

/** What came of it; `newer` where a later version changed the tables in a way that this one cannot live with. */
export type Migrating = { kind: 'migrated' } | { kind: 'newer'; migration: string };

/**
 * Brings the tables to the newest schema; does nothing where they have it, or a later one that only added to it. Instances
 * that start at the same time wait for the one that got knex' lock. Throws what the database says if it cannot be done.
 */
export async function migrate(knex: Knex): Promise<Migrating> {
	const config = {
		migrationSource,
		tableName: historyTable,
		// What a later version made stands in the history, and is no corruption of it.
		disableMigrationsListValidation: true,
		disableTransactions: isWithoutDdlTransactions(knex),
	};
	const givesUpAt = Date.now() + patienceMs;

	for (;;) {
		try {
			await ensureOneLock(knex);
			const breaking = await breakingMigration(knex);
			if (breaking !== null) return { kind: 'newer', migration: breaking };
			await knex.migrate.latest(config);
			return { kind: 'migrated' };
		} catch (error) {
			if (Date.now() > givesUpAt) throw error;
			if (!isCollision(error)) throw error;
			if (Date.now() + waitMs > givesUpAt) await freeLock(knex);
			await wait(waitMs);
		}
	}
}

/** The first migration of a later version that says of itself that earlier ones cannot live with it. */
async function breakingMigration(knex: Knex): Promise<string | null> {
	if (!(await knex.schema.hasTable(historyTable))) return null;
	const made = (await knex(historyTable).orderBy('id').pluck('name')) as string[];
	const known = (await migrationSource.getMigrations([])).map(({ name }) => name);
	return made.find((name) => !known.includes(name) && isBreaking(name)) ?? null;
}

/** Two instances that start on an empty database may both try to make knex' own tables, or find them locked. */
function isCollision(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof MadeMeanwhile) return true;
	if (error.name === 'MigrationLocked' || error.message.includes('Migration table is already locked')) return true;
	return /already exists|duplicate|unique constraint|pg_type_typname|SQLITE_BUSY|database is locked/i.test(
		error.message,
	);
}
