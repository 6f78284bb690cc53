import type { Engine } from '../../support/databases/engine.ts';
import { pinnedVersion } from '../../support/directus-version.ts';
import { interleave, type Contender } from '../measure/interleave.ts';
import { processorMilliseconds } from '../measure/process-figures.ts';
import { timedRead, type TimedRequest } from '../measure/timed-read.ts';
import { meshModel, meshName } from '../models/mesh.ts';
import { measured, ratio, stated, type Line } from '../report/finding.ts';
import { readSome } from '../report/read-some.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { sameFields } from '../setting/same-read.ts';
import { makeCoreShare, makeOurShare, openShare } from '../setting/shares.ts';
import type { Part } from './part.ts';

const version = '11';
const sizes = [4, 6, 10, 40, 200];
const smallest = 4;
const largest = 200;
const patienceSeconds = 10;
/** Far less than what the others read: the item and what is next to it. */
const coreQuery = { fields: ['name', 'to_1.name', 'from_1.name'], filter: { id: { _eq: 1 } } };

interface Mesh {
	size: number;
	desk: Desk;
	positions: number;
	ours: TimedRequest;
	user: TimedRequest;
	core: TimedRequest;
}

/** (c) The time of one read on data models in which everything refers to everything. Directus 12 ends at 25 collections. */
export const mesh: Part = async ({ versions, engines, quick }, found) => {
	if (!versions.includes(version)) return;
	for (const engine of engines.filter((engine) => (quick ? engine === 'sqlite' : engine !== 'mariadb'))) {
		const meshes: Mesh[] = [];
		try {
			for (const size of sizes) meshes.push(await startMesh(size, engine));
			const title = `Time of one read, each collection referring to three: Directus ${pinnedVersion(version)}, ${engine}`;
			found({ part: 'c', title, lines: await measure(meshes, quick ? 5 : 15) });
		} finally {
			await Promise.all(meshes.map(({ desk }) => desk.stop()));
		}
	}
};

async function startMesh(size: number, engine: Engine): Promise<Mesh> {
	const desk = await startDesk({ version, engine, model: meshModel(size) });
	const collection = meshName(0);
	const share = await makeOurShare(desk, { collection });
	const query = { fields: sameFields(share), filter: { id: { _eq: 1 } } };
	const native = { url: `${desk.server.url}/items/${collection}`, query };

	return {
		size,
		desk,
		positions: Object.keys(share.fields).length,
		ours: { url: `${share.link}/content`, token: await openShare(desk, share) },
		user: { ...native, token: desk.readerToken },
		core: { ...native, query: coreQuery, token: await openShare(desk, await makeCoreShare(desk, { collection })) },
	};
}

async function measure(meshes: Mesh[], rounds: number): Promise<Line[]> {
	const contenders = meshes.flatMap((one) => [
		contender(ours(one.size), one.ours, one),
		contender(user(one.size), one.user, one),
	]);
	for (const { measure: warmUp } of [...contenders, ...contenders]) await warmUp();
	const samples = await interleave(contenders, rounds);
	const time = (name: string) => samples(name).map(({ milliseconds }) => milliseconds);
	const cost = (name: string) => samples(name).map(({ processorMs }) => processorMs);

	const lines = [
		...contenders.map(({ name }) => measured(name, 'ms', time(name))),
		ratio(`ours, ${largest} : ${smallest} collections`, time(ours(largest)), time(ours(smallest)), { atMost: 2 }),
		ratio(`ours, ${largest} : ${smallest}, processor time`, cost(ours(largest)), cost(ours(smallest))),
		ratio(`an ordinary user, ${largest} : ${smallest}`, time(user(largest)), time(user(smallest))),
		...meshes.map(({ size, positions }) => stated(`positions in the scope, ${size} collections`, String(positions))),
	];
	for (const one of meshes) lines.push(await readAsCore(one));
	return lines;
}

function ours(size: number): string {
	return `ours, ${size} collections`;
}

function user(size: number): string {
	return `an ordinary user, ${size} collections`;
}

interface MeshSample {
	milliseconds: number;
	processorMs: number;
}

function contender(name: string, request: TimedRequest, { desk }: Mesh): Contender<MeshSample> {
	return {
		name,
		async measure() {
			const { pid } = desk.server;
			const before = processorMilliseconds(pid);
			const answer = await timedRead(request, patienceSeconds * 6);
			const processorMs = processorMilliseconds(pid) - before;
			if (answer.kind === 'answered') return { milliseconds: answer.milliseconds, processorMs };
			throw new Error(
				`${name}: ${answer.kind === 'failed' ? `answered ${answer.status}` : 'took longer than a minute'}`,
			);
		},
	};
}

/** Last, because one read may keep the server busy for minutes: it is then killed. */
async function readAsCore({ size, core, desk }: Mesh): Promise<Line> {
	const line = await readSome(`core's share, next to the item, ${size} collections`, core, {
		reads: 3,
		patienceSeconds,
	});
	if (line.kind !== 'stated') return line;
	const reason = reasonIn(desk.server.log());
	await desk.server.kill();
	return stated(line.label, `${line.statement}${reason ? `: ${reason}` : ''}`);
}

/** What the database last complained of: it comes after the whole query, which may have thousands of characters. */
function reasonIn(log: string): string | undefined {
	return [...log.matchAll(/ - ([A-Z_]+: [^"\\]{1,100})/g)].at(-1)?.[1];
}
