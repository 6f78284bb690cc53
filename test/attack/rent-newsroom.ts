import { afterAll, beforeAll } from 'vitest';
import { startNewsroom, type Newsroom } from '../support/newsroom/newsroom.ts';
import type { LentOptions, OwnOptions } from '../support/worlds/start-world.ts';

/** A newsroom that several suites of one file use, one after the other. */
export interface RentedNewsroom {
	/** There from the first test on. */
	readonly newsroom: Newsroom;
}

/** Starts a newsroom before the tests of a block, and stops it after them. */
export function rentNewsroom(options: LentOptions | OwnOptions): RentedNewsroom {
	let started: Newsroom | undefined;
	beforeAll(async () => {
		started = await startNewsroom(options);
	});
	afterAll(() => started?.server.stop());

	return {
		get newsroom() {
			if (!started) throw new Error('The newsroom has not started yet.');
			return started;
		},
	};
}
