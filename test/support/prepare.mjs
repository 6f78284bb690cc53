// Runs before anything is installed, so it is plain JavaScript and needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

function prepare() {
	const needed = '20.19';
	if (!isAtLeast(process.versions.node, needed)) {
		fail(`This needs Node ${needed} or newer, and this is Node ${process.versions.node}.`);
	}
	if (isInstalled()) return;

	console.log('Installing what the repository needs (npm ci; about a minute the first time) …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
		cwd: repository,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (error) fail(`npm could not be started: ${error.message}.`);
	if (status !== 0) fail('npm ci failed; its message is above.');
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

prepare();
