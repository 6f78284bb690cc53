import { pinnedVersion, type DirectusVersion } from '../../support/directus-version.ts';
import { compareLoads } from '../measure/compare-loads.ts';
import { interleave } from '../measure/interleave.ts';
import { measureStartUp } from '../measure/start-up.ts';
import { differencesOf } from '../measure/statistics.ts';
import { newsdesk } from '../models/reading-models.ts';
import { comparedLines, difference, measured, ratio, type Finding, type Line } from '../report/finding.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { readBy } from '../setting/many-shares.ts';
import type { Part, Run } from './part.ts';

const { model } = newsdesk;
const withOurs = 'with the extension';
const withoutOurs = 'without';

/** What an ordinary user asks, from the lightest to the usual. */
const requests: Record<string, string> = {
	ping: '/server/ping',
	'ten items': '/items/articles?limit=10&fields=id,title,author.name',
};

/** (f) What the installed extension costs those who do not share: their requests, the start, the memory. */
export const overhead: Part = async (run, found) => {
	for (const version of run.quick ? run.versions.slice(0, 1) : run.versions) {
		const desks: Desk[] = [];
		try {
			for (const extension of [true, false])
				desks.push(await startDesk({ version, engine: 'sqlite', model, extension }));
			const [ours, plain] = desks;
			if (ours && plain) found(await measureRequests(version, ours, plain, run));
		} finally {
			await Promise.all(desks.map((desk) => desk.stop()));
		}
		found(await measureStarts(version, run));
	}
};

async function measureRequests(version: DirectusVersion, ours: Desk, plain: Desk, { quick }: Run): Promise<Finding> {
	const desks: [string, Desk][] = [
		[withOurs, ours],
		[withoutOurs, plain],
	];
	const lines: Line[] = [];
	for (const [what, path] of Object.entries(requests)) {
		const names = { withOurs: `${what}, ${withOurs}`, without: `${what}, ${withoutOurs}` };
		const loads = desks.map(([name, { server, readerToken }]) => {
			return { name: `${what}, ${name}`, load: readBy(readerToken, server.url + path), pid: server.pid };
		});
		const compared = await compareLoads(loads, { connections: 4, seconds: 0.5, rounds: quick ? 7 : 15 });
		const { speed, cost } = compared;
		lines.push(
			...comparedLines(compared),
			ratio(`${what}, without : with`, speed(names.without), speed(names.withOurs)),
			ratio(`${what}, processor time, with : without`, cost(names.withOurs), cost(names.without)),
		);
	}
	return { part: 'f', title: `An ordinary user's requests: Directus ${pinnedVersion(version)}, sqlite`, lines };
}

async function measureStarts(version: DirectusVersion, { quick }: Run): Promise<Finding> {
	const desk = await startDesk({ version, engine: 'sqlite', model });
	try {
		// One that is running would get in the way; its database is what is wanted.
		await desk.server.kill();
		const { database } = desk.server;
		const contenders = [true, false].map((extension) => ({
			name: extension ? withOurs : withoutOurs,
			measure: () => measureStartUp(version, database, extension),
		}));
		const samples = await interleave(contenders, quick ? 3 : 5);
		const all = (name: string, figure: 'milliseconds' | 'processorMs' | 'megabytes') =>
			samples(name).map((one) => one[figure]);
		const lines = (['milliseconds', 'processorMs', 'megabytes'] as const).flatMap((figure): Line[] => {
			const [ours, plain] = [all(withOurs, figure), all(withoutOurs, figure)];
			const { label, unit, target } = figures[figure];
			return [
				measured(`${label}, ${withOurs}`, unit, ours),
				measured(`${label}, ${withoutOurs}`, unit, plain),
				difference(`${label}, difference`, unit, differencesOf(ours, plain), target),
				difference(`${label}, difference of the smallest`, unit, [Math.min(...ours) - Math.min(...plain)], target),
			];
		});
		return { part: 'f', title: `Start and memory: Directus ${pinnedVersion(version)}, sqlite`, lines };
	} finally {
		await desk.stop();
	}
}

const figures = {
	milliseconds: { label: 'start', unit: 'ms', target: { atMost: 300 } },
	processorMs: { label: 'processor time of the start', unit: 'ms', target: { atMost: 300 } },
	megabytes: { label: 'memory', unit: 'MB', target: { atMost: 20 } },
};
