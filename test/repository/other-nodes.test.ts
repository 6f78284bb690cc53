import { join } from 'node:path';
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderElsewhere } from '../support/temporary-folder.ts';
import { repositoryFolder } from '../support/places.ts';
import { runCommand } from '../support/run-command.ts';

/** The oldest that the package says it runs on, and the newest that there is. */
const nodes = ['20.19.0', '26'];
const minute = 60_000;
let folder: string;

beforeAll(async () => {
	folder = await folderElsewhere();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(nodes)('Node %s', (version) => {
	it('passes the tests of the domain and of the stores', { timeout: 15 * minute }, async () => {
		const node = await installNode(version);
		const report = join(folder, `report-${version}.json`);
		const projects = ['--project=unit', '--project=store'];
		const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
		await runCommand(
			node,
			['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts', ...projects, ...reporters],
			{ doing: `The tests on Node ${version}`, cwd: repositoryFolder, env: environment() },
		);
		const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as Record<string, number>;
		expect(numFailedTests).toBe(0);
		expect(numPassedTests).toBeGreaterThan(1500);
	});
});

/** From the registry's packages of Node, one for each kind of machine. */
async function installNode(version: string): Promise<string> {
	const place = join(folder, version);
	const name = `node-${process.platform}-${process.arch}`;
	await runCommand('npm', ['install', '--no-save', '--prefix', place, `${name}@${version}`], {
		doing: `Installing Node ${version}`,
		cwd: folder,
	});
	const node = join(place, 'node_modules', name, 'bin/node');
	expect(await runCommand(node, ['-p', 'process.versions.node'], { doing: 'Asking Node', cwd: folder })).toMatch(
		new RegExp(`^${version}\\b`),
	);
	return node;
}

/** Directus and its databases' drivers are what this Node has installed. */
function environment(): NodeJS.ProcessEnv {
	const others = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
	return { ...Object.fromEntries(others), DIRECTUS_NODE: process.execPath };
}
