import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { availableServices } from '../support/databases/available-services.ts';
import { databaseTemplate } from '../support/databases/database-template.ts';
import { dropLeftBehind } from '../support/databases/drop-left-behind.ts';
import type { Engine } from '../support/databases/engine.ts';
import type { DirectusVersion } from '../support/directus-version.ts';
import { cacheFolder } from '../support/places.ts';
import { say } from '../support/say.ts';
import { stagedDirectus } from '../support/staged-directus.ts';
import { removeFoldersLeftBehind } from '../support/temporary-folder.ts';
import { parseOptions } from './options.ts';
import { counting } from './parts/counting.ts';
import { mesh } from './parts/mesh.ts';
import { neighbours } from './parts/neighbours.ts';
import { openings } from './parts/openings.ts';
import { overhead } from './parts/overhead.ts';
import { pages } from './parts/pages.ts';
import type { Part } from './parts/part.ts';
import { people } from './parts/people.ts';
import { reads } from './parts/reads.ts';
import { tableSize } from './parts/table-size.ts';
import { stated, type Finding } from './report/finding.ts';
import { printFindings } from './report/print-findings.ts';

const parts: Record<string, Part> = {
	a: openings,
	b: reads,
	c: mesh,
	d: counting,
	e: tableSize,
	f: overhead,
	g: pages,
	h: people,
	i: neighbours,
};

/** `npm run bench`: core's shares and ours, measured in one run. */
async function bench(): Promise<void> {
	const { only, quick, versions, engines } = parseOptions(process.argv.slice(2), Object.keys(parts));
	const run = { quick, versions, engines: await prepare(versions, engines) };
	const findings: Finding[] = [];
	const started = Date.now();
	const found = (finding: Finding) => {
		findings.push(finding);
		say(`\n${printFindings([finding])}`);
	};

	for (const name of only) {
		say(`\n(${name}) after ${minutesSince(started)} minutes …`);
		await parts[name]?.(run, found).catch((error: unknown) => {
			process.exitCode = 1;
			found({ part: name, title: 'Broken off', lines: [stated('', String(error), false)] });
		});
	}

	const minutes = minutesSince(started);
	console.log(`\n${printFindings(findings)}\n\nMedian (smallest – largest) of interleaved rounds; ${minutes} minutes.`);
	await save(findings, { quick, minutes: Number(minutes) });
}

/** Everything that takes long is made before anything is measured. Answers the databases that there are. */
async function prepare(versions: DirectusVersion[], wanted: Engine[]): Promise<Engine[]> {
	const available = await availableServices();
	const engines = wanted.filter((engine) => available.engines.includes(engine));
	await removeFoldersLeftBehind();
	for (const engine of engines) {
		await dropLeftBehind(engine);
		for (const version of versions) await databaseTemplate(version, engine);
	}
	for (const version of versions) await stagedDirectus(version, true);
	// As in a test run: what is staged now is measured to the end, whatever happens to the sources meanwhile.
	process.env['VITEST_WORKER_ID'] ??= 'bench';
	return engines;
}

function minutesSince(started: number): string {
	return ((Date.now() - started) / 60_000).toFixed(1);
}

async function save(findings: Finding[], run: object): Promise<void> {
	const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? null };
	await mkdir(cacheFolder, { recursive: true });
	const report = { date: new Date().toISOString(), machine, ...run, findings };
	await writeFile(join(cacheFolder, 'bench.json'), `${JSON.stringify(report, null, '\t')}\n`);
}

await bench();
