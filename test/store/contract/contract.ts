import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { testChanges } from './change.ts';
import { testCounting } from './grant.ts';
import { testDrops } from './drops.ts';
import { testEvents } from './events.ts';
import { testFinding } from './find.ts';
import { testListing } from './list.ts';
import { testLosses } from './lose.ts';
import { testMigrations } from './migrate.ts';
import { testRights } from './rights.ts';
import { testStates } from './states.ts';
import { testVisits } from './visits.ts';
import type { Engine } from '../../support/databases/engine.ts';

/** What every database must do alike. Real: the database, Directus' tables, its knex and drivers. Not real: Directus. */
export function testStores(engine: Engine): void {
	describe.skipIf(!inject('engines').includes(engine))(`the stores on ${engine}`, () => {
		let stage: Stage;

		beforeAll(async () => {
			stage = await openStage(engine);
		});
		afterAll(() => stage?.close());

		const parts = [testFinding, testListing, testStates, testChanges, testLosses, testVisits, testCounting, testEvents];
		for (const test of [...parts, testDrops, testRights]) test(() => stage);
		testMigrations(engine);
	});
}
