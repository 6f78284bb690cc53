import type { Engine } from '../../support/databases/engine.ts';
import { pinnedVersion } from '../../support/directus-version.ts';
import { compareLoads, type Comparison, type NamedLoad } from '../measure/compare-loads.ts';
import { busyNewsdesk, byline, laboratory, newsdesk, type ReadingModel } from '../models/reading-models.ts';
import { comparedLines, ratio, type Finding, type Line } from '../report/finding.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { manyShares, readBy } from '../setting/many-shares.ts';
import { sameRead } from '../setting/same-read.ts';
import { makeCoreShare, makeOurShare, openShare } from '../setting/shares.ts';
import type { Part, Run } from './part.ts';

const ours = 'ours';
const core = `core's share`;
const user = 'an ordinary user';
const limitedUser = 'a user, lists limited as ours';
const ruledUser = 'a user with a rule for rows';

/** Reads in turn: more than one server keeps warm for one. */
const manyCount = 150;

/** (b) The shared item with what is related to it: ours, core's share, and a user with the same role. */
export const reads: Part = async (run, found) => {
	for (const version of run.versions) {
		for (const { engine, reading, isMany } of settingsOf(run)) {
			const desk = await startDesk({ version, engine, model: reading.model });
			const setting = `Directus ${pinnedVersion(version)}, ${engine}, ${reading.name}`;
			try {
				found(await measureOne(`Reads per second: ${setting}`, desk, reading, run));
				if (isMany) found(await measureMany(`${manyCount} shares in turn: ${setting}`, desk, reading));
			} finally {
				await desk.stop();
			}
		}
	}
};

interface ReadSetting {
	engine: Engine;
	reading: ReadingModel;
	/** Whether many shares are read as well. */
	isMany: boolean;
}

/** All models on SQLite, the usual one on PostgreSQL; MariaDB says nothing here that the two others do not. */
function settingsOf({ engines, quick }: Run): ReadSetting[] {
	const readings = quick ? [newsdesk] : [byline, newsdesk, busyNewsdesk, laboratory];
	const settings = readings.map((reading): ReadSetting => {
		return { engine: 'sqlite', reading, isMany: reading === newsdesk && !quick };
	});
	if (!quick) settings.push({ engine: 'postgres', reading: newsdesk, isMany: false });
	return settings.filter(({ engine }) => engines.includes(engine));
}

async function measureOne(title: string, desk: Desk, reading: ReadingModel, { quick }: Run): Promise<Finding> {
	const loads = await loadsOf(desk, reading);
	const compared = await compareLoads(loads, { connections: 4, seconds: 0.5, rounds: quick ? 5 : 11 });
	const { speed, cost } = compared;

	return {
		part: 'b',
		title,
		lines: [
			...comparedLines(compared),
			ratio(`ours : core's share`, speed(ours), speed(core), { atLeast: 1 }),
			ratio('user : ours', speed(user), speed(ours), { atMost: 1.25 }),
			ratio('user with limits : ours', speed(limitedUser), speed(ours)),
			...(desk.ruledToken === null ? [] : ruledRatios(speed)),
			ratio('processor time, ours : user', cost(ours), cost(user)),
			ratio('processor time, ours : user with limits', cost(ours), cost(limitedUser)),
		],
	};
}

/** What Directus takes for a rule for rows, whoever's it is; and ours beside a user who has one, as a visitor has. */
function ruledRatios(speed: Comparison['speed']): Line[] {
	return [
		ratio('user : user with a rule', speed(user), speed(ruledUser)),
		ratio('user with a rule : ours', speed(ruledUser), speed(ours), { atMost: 1.25 }),
	];
}

async function measureMany(title: string, desk: Desk, { collection }: ReadingModel): Promise<Finding> {
	const { pid } = desk.server;
	const { shares, items } = await manyShares(desk, collection, manyCount);
	const loads = [
		{ name: ours, load: shares, pid },
		{ name: user, load: items, pid },
	];
	const compared = await compareLoads(loads, { connections: 4, seconds: 1, rounds: 7 });
	const { speed, cost } = compared;
	const lines = [
		...comparedLines(compared),
		ratio('user : ours', speed(user), speed(ours)),
		ratio('processor time, ours : user', cost(ours), cost(user)),
	];
	return { part: 'b', title, lines };
}

async function loadsOf(desk: Desk, { collection }: ReadingModel): Promise<NamedLoad[]> {
	const { server, readerToken, ruledToken } = desk;
	const share = await makeOurShare(desk, { collection });
	const coreShare = await makeCoreShare(desk, { collection });
	const { plain, limited } = sameRead(desk, share);
	const loads = {
		[ours]: readBy(await openShare(desk, share), `${share.link}/content`),
		[core]: readBy(await openShare(desk, coreShare), plain),
		[user]: readBy(readerToken, plain),
		[limitedUser]: readBy(readerToken, limited),
		...(ruledToken !== null && { [ruledUser]: readBy(ruledToken, plain) }),
	};
	return Object.entries(loads).map(([name, load]) => ({ name, load, pid: server.pid }));
}
