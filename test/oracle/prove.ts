import { commandOptions } from '../support/command-options.ts';
import { directusVersions } from '../support/directus-version.ts';
import { engines } from '../support/databases/engine.ts';
import { historyOf, keepCase, startPlace, tryHistory } from './run/search.ts';
import { addFindings, isClean, noFindings, type Findings } from './run/findings.ts';
import { prepareServers } from '../support/prepare-servers.ts';
import { say } from '../support/say.ts';
import type { Setting } from '../support/test-matrix.ts';

const { parse, listed, refuse } = commandOptions(
	'Usage: npm run prove -- [--minutes 10] [--seed 1] [--directus 11,12] [--engine sqlite,postgres,mariadb]',
);

/** So many worlds are made in one Directus; then another is started, as everybody's does from time to time. */
const worldsPerServer = 100;

/** Random histories against the second engine, for some minutes on each database and version. */
async function prove(): Promise<void> {
	const text = { type: 'string' } as const;
	const values = parse(process.argv.slice(2), { minutes: text, seed: text, directus: text, engine: text });
	const minutes = positive(values.minutes ?? '10', 'minutes');
	const seed = positive(values.seed ?? '1', 'seed');
	const versions = listed(values.directus, directusVersions, 'Directus');
	const found = await prepareServers(versions, listed(values.engine, engines, 'database'));
	const settings = versions.flatMap((version) => found.map((engine) => ({ version, engine })));
	const lines: string[] = [];

	for (const setting of settings) {
		const { findings, next } = await search(setting, { seed, until: Date.now() + minutes * 60_000 });
		lines.push(`${nameOf(setting)}: ${summary(findings)}; go on with --seed ${next}`);
		if (!isClean(findings)) process.exitCode = 1;
	}

	console.log(`\n${lines.join('\n')}`);
}

async function search(
	setting: Setting,
	{ seed, until }: { seed: number; until: number },
): Promise<{ findings: Findings; next: number }> {
	const findings = noFindings();
	let next = seed;

	while (Date.now() < until) {
		const place = await startPlace(setting);
		try {
			for (let made = 0; made < worldsPerServer && Date.now() < until; made++, next++) {
				const history = historyOf(next, place);
				const found = await tryHistory(place, history);
				addFindings(findings, found);
				say(`${nameOf(setting)}, seed ${next}: ${summary(findings)}`);
				if (isClean(found)) continue;
				say([...found.leaks, ...found.less, ...found.faults].slice(0, 3).join('\n'));
				say(`Kept as ${await keepCase(place, history, found, `found-${setting.version}-${next}`)}`);
			}
		} finally {
			await place.server.stop();
		}
	}

	return { findings, next };
}

function summary({ leaks, less, faults, counts }: Findings): string {
	const { histories, shares, checks, answers, cells, inferences, tolerated } = counts;
	return [
		`${histories} worlds, ${shares} shares, ${checks} looks, ${answers} answers, ${cells} cells compared`,
		`${inferences} hidden cells changed`,
		`${leaks.length} leaks, ${less.length} under-exposures (${tolerated} more by rules that say nothing), ${faults.length} faults`,
	].join('; ');
}

function nameOf({ version, engine }: Setting): string {
	return `Directus ${version}, ${engine}`;
}

function positive(value: string, what: string): number {
	const number = Number(value);
	return number > 0 ? number : refuse(`--${what} is a number above nought.`);
}

await prove();
