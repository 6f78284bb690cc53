import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesFolder, historyOf, startPlace, tryHistory } from './run/search.ts';
import { testMatrix } from '../support/test-matrix.ts';
import type { History } from './world/sketch.ts';
import type { Place } from './run/place.ts';

const cases = readdirSync(casesFolder).filter((name) => name.endsWith('.json'));

describe.each(await testMatrix())('on Directus $version with $engine', ({ version, engine }) => {
	let place: Place;
	let cells = 0;

	beforeAll(async () => {
		place = await startPlace({ version, engine });
	});

	afterAll(async () => {
		await place.server.stop();
		// All of it would hold of a share that shows nothing.
		expect(cells).toBeGreaterThan(20);
	});

	it.each([1, 2, 3, 4, 5].map((seed) => seed * 100 + Number(version)))(
		'visitors see what the second engine says, and nothing can be told of the rest: history %i',
		async (seed) => {
			await expectClean(historyOf(seed, place));
		},
	);

	it.each(cases)('what was found once is mended: %s', async (name) => {
		const { history } = JSON.parse(readFileSync(join(casesFolder, name), 'utf8')) as { history: History };
		await expectClean(history);
	});

	async function expectClean(history: History): Promise<void> {
		const { leaks, less, faults, counts } = await tryHistory(place, history);
		cells += counts.cells;
		expect({ leaks, less, faults }).toEqual({ leaks: [], less: [], faults: [] });
	}
});
