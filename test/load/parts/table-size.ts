import type { Engine } from '../../support/databases/engine.ts';
import { pinnedVersion } from '../../support/directus-version.ts';
import { say } from '../../support/say.ts';
import { compareLoads, type Comparison, type NamedLoad } from '../measure/compare-loads.ts';
import { pathOf, type Load } from '../measure/throughput.ts';
import { byline } from '../models/reading-models.ts';
import { comparedLines, ratio, type Line } from '../report/finding.ts';
import { readSome } from '../report/read-some.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { fillableEngines, fillShares } from '../setting/fill-shares.ts';
import { readBy } from '../setting/many-shares.ts';
import { makeOurShare } from '../setting/shares.ts';
import type { Part, Run } from './part.ts';

const version = '12';
const { collection, model } = byline;
const few = 1000;
const many = 1_000_000;
const manyForAQuickLook = 100_000;
/** Shares that are opened in turn. */
const opened = 50;
const patienceSeconds = 10;
const patienceForFileSeconds = 300;

const opening = 'openings';
const listing = `lists of an item's shares`;

interface Filled {
	desk: Desk;
	/** `1,000,000 shares` */
	label: string;
}

/** (e) Opening a share, and listing an item's shares, among a few shares and among many. */
export const tableSize: Part = async (run, found) => {
	if (!run.versions.includes(version)) return;
	const engines = fillableEngines.filter((engine) => run.engines.includes(engine));

	for (const engine of run.quick ? engines.slice(0, 1) : engines) {
		const title = `Openings and lists by number of shares: Directus ${pinnedVersion(version)}, ${engine}`;
		const desks: Filled[] = [];
		try {
			for (const size of [few, run.quick ? manyForAQuickLook : many]) desks.push(await fill(engine, size));
			found({ part: 'e', title, lines: [...(await measure(desks, run)), ...(await overviews(desks))] });
		} finally {
			await Promise.all(desks.map(({ desk }) => desk.stop()));
		}
	}
};

async function fill(engine: Engine, size: number): Promise<Filled> {
	const label = `${size.toLocaleString('en')} shares`;
	say(`Making ${label} on ${engine} …`);
	const desk = await startDesk({ version, engine, model });
	try {
		const { id } = await makeOurShare(desk, { collection });
		await fillShares(desk.server.knex, engine, id, size);
		return { desk, label };
	} catch (error) {
		await desk.stop();
		throw error;
	}
}

async function measure(desks: Filled[], { quick }: Run): Promise<Line[]> {
	const loads: NamedLoad[] = [];
	for (const { desk, label } of desks) {
		const { pid } = desk.server;
		loads.push({ name: `${opening}, ${label}`, load: await openingsOf(desk), pid });
		loads.push({ name: `${listing}, ${label}`, load: listOf(desk), pid });
	}
	const compared = await compareLoads(loads, { connections: 2, seconds: 0.7, rounds: quick ? 5 : 9 });
	return [...comparedLines(compared), ...[opening, listing].flatMap((what) => byNumber(what, desks, compared))];
}

/** Speed and cost among few and among many. */
function byNumber(what: string, desks: Filled[], { speed, cost }: Comparison): Line[] {
	const [fewName = '', manyName = ''] = desks.map(({ label }) => `${what}, ${label}`);
	return [
		ratio(`${what}, few : many`, speed(fewName), speed(manyName), { atMost: 1.2 }),
		ratio(`${what}, processor time, many : few`, cost(manyName), cost(fewName)),
	];
}

/** Shares from all over the table, in turn. */
async function openingsOf(desk: Desk): Promise<Load> {
	const urls: string[] = [];
	for (let item = 1; item <= opened; item++) {
		urls.push((await makeOurShare(desk, { collection, item: String(item) })).door.url);
	}
	const [url = '', ...others] = urls;
	return { url, method: 'POST', body: {}, inTurn: others.map((other) => ({ path: pathOf(other), headers: {} })) };
}

/** An item with ten shares, as every other has that was not opened. */
function listOf({ server, editor }: Desk): Load {
	return readBy(editor.token, `${server.url}/share/api/shares?collection=${collection}&item=90`);
}

/** What goes through all shares of an owner: no target, but to be known. Last, because it may keep a server busy. */
async function overviews(desks: Filled[]): Promise<Line[]> {
	const lines: Line[] = [];
	for (const { desk, label } of desks) {
		const read = (path: string, patience: Parameters<typeof readSome>[2]) =>
			readSome(
				`GET ${path}, ${label}`,
				{ url: `${desk.server.url}/share/api/${path}`, token: desk.editor.token },
				patience,
			);
		for (const path of ['shares', 'stats']) lines.push(await read(path, { reads: 3, patienceSeconds }));
		lines.push(await read('shares?export=csv', { reads: 1, patienceSeconds: patienceForFileSeconds }));
	}
	return lines;
}
