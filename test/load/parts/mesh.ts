import { pinnedVersion } from '../../support/directus-version.ts';
import { interleave, type Contender } from '../measure/interleave.ts';
import { readSome } from '../report/read-some.ts';
import { timedRead, type TimedRequest } from '../measure/timed-read.ts';
import { meshModel, meshName } from '../models/mesh.ts';
import { measured, ratio, stated, type Finding, type Line } from '../report/finding.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { sameFields } from '../setting/same-read.ts';
import { makeCoreShare, makeOurShare, openShare } from '../setting/shares.ts';
import type { Part } from './part.ts';

const version = '11';
const sizes = [4, 6, 10, 40, 200];
const patienceSeconds = 10;
const coreReads = 3;
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
export const mesh: Part = async ({ versions, quick }, found) => {
	if (!versions.includes(version)) return;
	const meshes: Mesh[] = [];
	try {
		for (const size of sizes) meshes.push(await startMesh(size));
		found(await measure(meshes, quick ? 5 : 25));
	} finally {
		await Promise.all(meshes.map(({ desk }) => desk.stop()));
	}
};

async function startMesh(size: number): Promise<Mesh> {
	const desk = await startDesk({ version, engine: 'sqlite', model: meshModel(size) });
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

async function measure(meshes: Mesh[], rounds: number): Promise<Finding> {
	const contenders = meshes.flatMap(({ size, ours, user }) => [
		contender(`ours, ${size} collections`, ours),
		contender(`an ordinary user, ${size} collections`, user),
	]);
	for (const { measure: warmUp } of [...contenders, ...contenders]) await warmUp();
	const samples = await interleave(contenders, rounds);
	const coreLines: Line[] = [];
	for (const one of meshes) coreLines.push(await readAsCore(one));
	const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)].map((size) => `ours, ${size} collections`);

	return {
		part: 'c',
		title: `Time of one read, each collection referring to three others: Directus ${pinnedVersion(version)}, sqlite`,
		lines: [
			...contenders.map(({ name }) => measured(name, 'ms', samples(name))),
			ratio('ours, 200 collections : 4', samples(largest ?? ''), samples(smallest ?? ''), { atMost: 2 }),
			...meshes.map(({ size, positions }) => stated(`positions in the scope, ${size} collections`, String(positions))),
			...coreLines,
		],
	};
}

function contender(name: string, request: TimedRequest): Contender<number> {
	return {
		name,
		async measure() {
			const answer = await timedRead(request, patienceSeconds * 6);
			if (answer.kind === 'answered') return answer.milliseconds;
			throw new Error(
				`${name}: ${answer.kind === 'failed' ? `answered ${answer.status}` : 'took longer than a minute'}`,
			);
		},
	};
}

/** Last, because one read may keep the server busy for minutes: it is then killed. */
async function readAsCore({ size, core, desk }: Mesh): Promise<Line> {
	const line = await readSome(`core's share (next to it only), ${size} collections`, core, {
		reads: coreReads,
		patienceSeconds,
	});
	if (line.kind === 'stated') await desk.server.kill();
	return line;
}
