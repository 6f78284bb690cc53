import { setTimeout as wait } from 'node:timers/promises';
import type { Knex } from 'knex';
import { ensureOneLock, freeLock } from './migration-lock.ts';
import { historyTable, MadeMeanwhile, migrationSource } from './migrations/index.ts';
import { isWithoutDdlTransactions } from './dialect.ts';

const waitMs = 250;
/** Longer than any migration of ours takes: after it the holder of the lock must have died. */
const patienceMs = 60_000;

/**
 * Brings the tables to the newest schema; does nothing where they have it. Instances that start at the same time wait
 * for the one that got knex' lock. Throws what the database says if it cannot be done.
 */
export async function migrate(knex: Knex): Promise<void> {
	const config = {
		migrationSource,
		tableName: historyTable,
		disableTransactions: isWithoutDdlTransactions(knex),
	};
	const givesUpAt = Date.now() + patienceMs;

	for (;;) {
		try {
			await ensureOneLock(knex);
			await knex.migrate.latest(config);
			return;
		} catch (error) {
			if (Date.now() > givesUpAt) throw error;
			if (!isCollision(error)) throw error;
			if (Date.now() + waitMs > givesUpAt) await freeLock(knex);
			await wait(waitMs);
		}
	}
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
