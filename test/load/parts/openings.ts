import type { Engine } from '../../support/databases/engine.ts';
import { pinnedVersion, type DirectusVersion } from '../../support/directus-version.ts';
import { compareLoads } from '../measure/compare-loads.ts';
import { newsdesk } from '../models/reading-models.ts';
import { comparedLines, ratio, type Finding, type Target } from '../report/finding.ts';
import { startDesk, type Desk } from '../setting/desk.ts';
import { makeCoreShare, makeOurShare } from '../setting/shares.ts';
import type { Part, Run } from './part.ts';

const { collection, model } = newsdesk;
const password = 'a-password-of-a-share';
/** No more at once than one address may try passwords. */
const connections = 4;

const ours = 'ours';
const core = `core's share`;

/** (a) Opening a share, without and with a password: ours and core's. */
export const openings: Part = async (run, found) => {
	for (const version of run.versions) {
		for (const engine of enginesFor(run, version)) {
			const desk = await startDesk({ version, engine, model });
			try {
				const setting = `Directus ${pinnedVersion(version)}, ${engine}`;
				found(await measure(`Openings per second: ${setting}`, desk, {}, run, { atLeast: 1 }));
				// Most of it is the hash, and ours takes more work than core's on purpose: there is no target.
				found(await measure(`Openings per second, with a password: ${setting}`, desk, { password }, run));
			} finally {
				await desk.stop();
			}
		}
	}
};

/** MariaDB once: the version makes no difference to what it has to write. */
function enginesFor({ engines, versions, quick }: Run, version: DirectusVersion): Engine[] {
	if (quick) return engines.slice(0, 1);
	return engines.filter((engine) => engine !== 'mariadb' || version === versions[0]);
}

async function measure(
	title: string,
	desk: Desk,
	wish: { password?: string },
	{ quick }: Run,
	target?: Target,
): Promise<Finding> {
	const { pid } = desk.server;
	const ourShare = await makeOurShare(desk, { collection, ...wish });
	const coreShare = await makeCoreShare(desk, { collection, ...wish });
	const loads = [
		{ name: ours, load: { method: 'POST' as const, ...ourShare.door }, pid },
		{ name: core, load: { method: 'POST' as const, ...coreShare.door }, pid },
	];
	const compared = await compareLoads(loads, { connections, seconds: 0.5, rounds: quick ? 5 : 9 });
	const comparison = ratio(`ours : core's share`, compared.speed(ours), compared.speed(core), target);
	return { part: 'a', title, lines: [...comparedLines(compared), comparison] };
}
