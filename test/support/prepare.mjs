// Runs before anything is installed, so it is plain JavaScript and needs nothing but Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

async function prepare() {
	const needed = '20.19';
	if (!isAtLeast(process.versions.node, needed)) {
		fail(`This needs Node ${needed} or newer, and this is Node ${process.versions.node}.`);
	}
	if (isInstalled()) return;

	console.log('Installing what the repository needs: once, about a minute …');
	const { code, output } = await npm('ci');
	if (code !== 0) fail(`${output}\nnpm could not install what the repository needs; what it said is above.`);
}

/** Runs npm, says now and then that it is still at it, and answers what it wrote. */
function npm(...args) {
	const started = Date.now();
	const beat = setInterval(
		() => console.log(`npm ${args[0]} … ${Math.round((Date.now() - started) / 1000)} s`),
		15_000,
	);
	return new Promise((resolve) => {
		const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
			cwd: repository,
			shell: process.platform === 'win32',
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: 1, output: error.message }));
		child.on('close', (code) => resolve({ code, output }));
	}).finally(() => clearInterval(beat));
}

/** npm leaves a copy of the lock in node_modules, and writes it last: a broken install has none. */
function isInstalled() {
	const installed = join(repository, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const lock = join(repository, 'package-lock.json');
	if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
	return holdsTheSame(installed, lock);
}

/** A fresh checkout can touch the lock without changing it; then there is nothing to install. */
function holdsTheSame(installed, lock) {
	const present = versions(installed);
	return Object.entries(versions(lock)).every(
		([path, entry]) => entry.optional || present[path]?.version === entry.version,
	);
}

function versions(file) {
	const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) => path !== '');
	return Object.fromEntries(entries.map(([path, { version, optional }]) => [path, { version, optional }]));
}

function isAtLeast(version, needed) {
	const [major, minor] = version.split('.').map(Number);
	const [neededMajor, neededMinor] = needed.split('.').map(Number);
	return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

await prepare();
