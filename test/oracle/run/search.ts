import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draws } from '../world/draw.ts';
import { isClean, noFindings, type Findings } from './findings.ts';
import { makeCast } from '../world/cast.ts';
import { randomHistory } from '../world/random-history.ts';
import { repositoryFolder } from '../../support/places.ts';
import { runHistory } from './run-history.ts';
import { smaller } from './smaller.ts';
import { startDirectus } from '../../support/directus-server.ts';
import type { History } from '../world/sketch.ts';
import type { Place } from './place.ts';
import type { Setting } from '../../support/test-matrix.ts';

/** What was found for good is kept here, and tried again in every run. */
export const casesFolder = join(repositoryFolder, 'test/oracle/cases');

/** A Directus of its own for worlds: they change its data model all the time. */
export async function startPlace(setting: Setting): Promise<Place> {
	const server = await startDirectus(setting);
	// Without a licence Directus 12 has whole collections only.
	return { server, cast: await makeCast(server), withRules: server.version === '11' };
}

/** The history of a seed, the same wherever it is drawn. */
export function historyOf(seed: number, { withRules, server: { engine } }: Place, length = 12): History {
	const [history] = fc.sample(
		draws.map((draw) => randomHistory(draw, { length, withRules, engine })),
		{ seed, numRuns: 1 },
	);
	if (!history) throw new Error('Nothing was drawn.');
	return history;
}

/** Runs one history and adds what was found; one that breaks off is a fault. */
export async function tryHistory(place: Place, history: History, findings: Findings): Promise<void> {
	findings.counts.histories++;
	try {
		await runHistory(place, history, findings);
	} catch (error) {
		findings.faults.push(`broke off: ${String(error)}`);
	}
}

/** Makes a history that found something as small as may be, and keeps it. Answers the file. */
export async function keepCase(place: Place, history: History, name: string): Promise<string> {
	const found = noFindings();
	await tryHistory(place, history, found);
	const kind = found.leaks.length > 0 ? 'leaks' : found.less.length > 0 ? 'less' : 'faults';
	const isStillFound = async (candidate: History): Promise<boolean> => {
		const again = noFindings();
		await tryHistory(place, candidate, again);
		return !isClean(again) && again[kind].length > 0;
	};
	const small = await smaller(history, isStillFound);
	await mkdir(casesFolder, { recursive: true });
	const file = join(casesFolder, `${name}.json`);
	const example = [...found.leaks, ...found.less, ...found.faults][0];
	await writeFile(file, `${JSON.stringify({ found: example, history: small }, null, '\t')}\n`);
	return file;
}
