import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../support/places.ts';
import { prepareServers } from '../support/prepare-servers.ts';
import { say } from '../support/say.ts';
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
	const run = { quick, versions, engines: await prepareServers(versions, engines) };
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
