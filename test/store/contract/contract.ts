import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage.ts';
import { testAllOrNothing } from './all-or-nothing.ts';
import { testChanges } from './change.ts';
import { testCounting } from './grant.ts';
import { testDroppedFields } from './dropped-fields.ts';
import { testErasing } from './erase.ts';
import { testEvents } from './events.ts';
import { testFinding } from './find.ts';
import { testItems } from './items.ts';
import { testListing } from './list.ts';
import { testGuarding } from './guard.ts';
import { testOrphans } from './orphans.ts';
import { testMigrations } from './migrate.ts';
import { testNotices } from './notices.ts';
import { testPreparedQueries } from './prepared-query.ts';
import { testPreviews } from './previews.ts';
import { testCodes } from './codes.ts';
import { testReceived } from './received.ts';
import { testRecipients } from './recipients.ts';
import { testSeals } from './seals.ts';
import { testRights } from './rights.ts';
import { testStates } from './states.ts';
import { testVisits } from './visits.ts';
import type { Engine } from '../../support/databases/engine.ts';

/** What every database must do alike. Real: the database, Directus' tables, its knex and drivers. Not real: Directus. */
export function testStores(engine: Engine, options: StageOptions = {}): void {
	const name = options.isSerializable ? `${engine} that serialises` : engine;
	describe.skipIf(!inject('engines').includes(engine))(`the stores on ${name}`, () => {
		let stage: Stage;

		beforeAll(async () => {
			stage = await openStage(engine, options);
		});
		afterAll(() => stage?.close());

		const ofShares = [
			testFinding,
			testListing,
			testStates,
			testChanges,
			testItems,
			testOrphans,
			testPreviews,
			testDroppedFields,
			testRights,
		];
		const ofVisits = [testVisits, testCounting, testEvents, testGuarding];
		const ofPeople = [testSeals, testRecipients, testErasing, testCodes, testReceived, testNotices];
		for (const test of [...ofShares, ...ofVisits, ...ofPeople]) test(() => stage);
		testAllOrNothing(engine, () => stage);
		testPreparedQueries(() => stage);
		testMigrations(engine);
	});
}
