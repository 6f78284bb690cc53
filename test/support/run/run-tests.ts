import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { cacheFolder, repositoryFolder } from '../places.ts';
import { changedTests } from './changed-tests.ts';
import { readReport, timesOf, type Failure, type FileReport } from './report.ts';

/** At most so many failures are looked at again: more of them have one cause, which is no race. */
const lookedAtAgain = 10;
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/**
 * Runs the tests, says which took longest, and runs what failed again alone, so that a race is known for one. What has
 * failed stays failed. `--changed` runs what proves the files that differ from the last commit, or from the one named.
 */
async function runTests(argv: string[]): Promise<number> {
	const args = await chosen(argv);
	if (args === null) {
		console.log('Nothing that tests prove was changed.');
		return 0;
	}
	const report = join(cacheFolder, 'test-report.json');
	await rm(report, { force: true });
	const code = await run(args, report);
	const files = await readReport(report).catch(() => []);
	console.log(['', ...timesOf(files)].join('\n'));

	const failures = files.flatMap(({ path, failures }) => failures.map((failure) => ({ path, failure })));
	for (const { path, failure } of failures.slice(0, lookedAtAgain)) await lookAgain(path, failure);
	return failures.length > 0 ? 1 : code;
}

async function chosen(argv: string[]): Promise<string[] | null> {
	const at = argv.indexOf('--changed');
	if (at < 0) return argv;
	const named = argv[at + 1];
	const base = named !== undefined && !named.startsWith('-') ? named : undefined;
	const files = await changedTests(base ?? 'HEAD');
	if (files.length === 0) return null;
	console.log(['What proves the change:', ...files.map((file) => `  ${file}`)].join('\n'));
	return [...argv.toSpliced(at, base === undefined ? 1 : 2), ...files];
}

async function lookAgain(path: string, { name, reason }: Failure): Promise<void> {
	const report = join(cacheFolder, 'test-report-again.json');
	await rm(report, { force: true });
	const exactly = name === null ? [] : ['--testNamePattern', `^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`];
	console.log(`\nAgain, alone: ${path}${name === null ? '' : `, ${name}`}`);
	await run([path, ...exactly], report);
	const files = await readReport(report).catch(() => []);

	console.log(`\nFAILED: ${path}${name === null ? '' : `\n  ${name}`}`);
	console.log(`  Among the others: ${reason}`);
	console.log(`  Alone: ${alone(files)}`);
}

function alone(files: FileReport[]): string {
	const [again] = files.flatMap(({ failures }) => failures);
	if (again) return `it failed again: ${again.reason}`;
	if (files.some(({ passed }) => passed > 0)) return 'it passed, so it is a race, or needs what went before.';
	return 'it could not be run.';
}

function run(args: string[], report: string): Promise<number> {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const child = spawn(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', ...reporters, ...args], {
		cwd: repositoryFolder,
		stdio: 'inherit',
	});
	return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

process.exitCode = await runTests(process.argv.slice(2));
