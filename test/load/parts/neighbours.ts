import { setTimeout } from 'node:timers/promises';
import { pinnedVersion } from '../../support/directus-version.ts';
import { makeRole } from '../../support/newsroom/people.ts';
import { uploadPng } from '../../support/newsroom/content.ts';
import { interleave } from '../measure/interleave.ts';
import { spreadOf } from '../measure/statistics.ts';
import { timedRead } from '../measure/timed-read.ts';
import { underLoad, type Endless } from '../measure/under-load.ts';
import { crowdedNewsdesk } from '../models/reading-models.ts';
import { measured, ratio, stated, type Line } from '../report/finding.ts';
import { readBy } from '../setting/many-shares.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { makeOurShare, openShare } from '../setting/shares.ts';
import type { Part } from './part.ts';

const { collection, model } = crowdedNewsdesk;
const alone = 'alone';
const connections = 10;
const readsARound = 15;
/** Between two reads: somebody looks at what came. The visitor has the server to themselves meanwhile. */
const pauseMs = 150;
/** What a link may use without being slowed for those who ask now and then; see `Turns`. */
const warmUpMs = 12_000;
const patienceSeconds = 60;
/** Of each side, in pixels: large enough to be work. */
const pictureSide = 1500;
const surveys = 'surveys of a scope, by an editor';

/** (i) How long somebody else waits for an answer of Directus while a visitor asks for as much as one can. */
export const neighbours: Part = async ({ versions, engines, quick }, found) => {
	const [version] = versions;
	if (version === undefined) return;

	for (const engine of quick ? engines.slice(0, 1) : engines) {
		const desk = await startDesk({ version, engine, model });
		try {
			const setting = `Directus ${pinnedVersion(version)}, ${engine}`;
			const title = `Somebody else's reads beside a visitor's ${connections} at once: ${setting}`;
			found({ part: 'i', title, lines: await measure(desk, await loadsOf(desk), quick ? 1 : 3) });
		} finally {
			await desk.stop();
		}
	}
};

async function measure({ server, readerToken }: Desk, loads: Record<string, Endless>, rounds: number): Promise<Line[]> {
	const read = { url: `${server.url}/items/comments?limit=20`, token: readerToken };
	const statuses = new Map<string, Map<number, number>>();

	async function medianOfReads(): Promise<number> {
		const times: number[] = [];
		for (let done = 0; done < readsARound; done += 1) {
			await setTimeout(pauseMs);
			times.push((await oneRead()) ?? patienceSeconds * 1000);
		}
		return spreadOf(times).median;
	}

	async function oneRead(): Promise<number | null> {
		const answer = await timedRead(read, patienceSeconds);
		return answer.kind === 'answered' ? answer.milliseconds : null;
	}

	await medianOfReads();
	const contenders = [
		{ name: alone, measure: medianOfReads },
		...Object.entries(loads).map(([name, load]) => ({
			name,
			async measure() {
				const under = await underLoad(load, connections, async () => {
					await setTimeout(warmUpMs);
					return await medianOfReads();
				});
				statuses.set(name, under.statuses);
				return under.result;
			},
		})),
	];
	const times = await interleave(contenders, rounds);

	return [
		...contenders.map(({ name }) => measured(name, 'ms', times(name))),
		...Object.keys(loads).map((name) => ratio(`${name} : ${alone}`, times(name), times(alone), targetOf(name))),
		...[...statuses].map(([name, counts]) => stated(`answers, ${name}`, saidOf(counts))),
	];
}

/** Visitors take little from others; users take as much as by any other call of Directus. */
function targetOf(name: string) {
	return name === surveys ? undefined : { atMost: 1.5 };
}

function saidOf(counts: Map<number, number>): string {
	return [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');
}

async function loadsOf(desk: Desk): Promise<Record<string, Endless>> {
	const share = await makeOurShare(desk, { collection });
	const { link, door } = share;
	const visitor = await openShare(desk, share);
	const { visitor: viewer, link: poster } = await openPoster(desk);
	const { editor, server, role } = desk;
	const scope = `${server.url}/share/api/scope?collection=${collection}&item=1&role=${role}`;

	return {
		'the whole content': () => readBy(visitor, `${link}/content`),
		'sorted pages': (count) =>
			readBy(visitor, `${link}/content/comments?limit=100&sort=-text&page=${1 + (count % 100)}`),
		openings: () => ({ method: 'POST', url: door.url, body: door.body }),
		pictures: (count) => readBy(viewer, `${poster}?width=${400 + (count % 1000)}&format=avif`),
		[surveys]: () => readBy(editor.token, scope),
	};
}

/** A share of a picture alone. */
async function openPoster({ server }: Desk): Promise<{ link: string; visitor: string }> {
	const { admin } = server;
	const { role } = await makeRole(admin, 'Viewers', [{ collection: 'directus_files' }]);
	const file = await uploadPng(admin, 'A poster', pictureSide);
	const { link } = await admin.need('POST', '/share/api/shares', { collection: 'directus_files', item: file, role });
	const { token } = await server.api().need('POST', `${link}/visits`, {});
	return { link: `${link}/assets/${file}`, visitor: token };
}
