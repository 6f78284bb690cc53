import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draws } from '../world/draw.ts';
import { noFindings, type Findings } from './findings.ts';
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

/** Runs one history. Answers what was found; that it breaks off is a fault. */
export async function tryHistory(place: Place, history: History): Promise<Findings> {
	const findings = noFindings();
	findings.counts.histories++;
	try {
		await runHistory(place, history, findings);
	} catch (error) {
		findings.faults.push(`broke off: ${String(error)}`);
	}
	return findings;
}

/** Makes a history as small as may be in which the same kind of thing is found, and keeps it. Answers the file. */
export async function keepCase(place: Place, history: History, found: Findings, name: string): Promise<string> {
	const kind = found.leaks.length > 0 ? 'leaks' : found.less.length > 0 ? 'less' : 'faults';
	const small = await smaller(history, async (candidate) => (await tryHistory(place, candidate))[kind].length > 0);
	await mkdir(casesFolder, { recursive: true });
	const file = join(casesFolder, `${name}.json`);
	await writeFile(file, `${JSON.stringify({ found: found[kind][0], history: small }, null, '\t')}\n`);
	return file;
}
