import { execFileSync } from 'node:child_process';
import { copyFile, cp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { copyFolder } from './copy-folder.ts';
import { directusVersions, type DirectusVersion } from './directus-version.ts';
import { folderElsewhere } from './temporary-folder.ts';
import { installFolder } from './install-directus.ts';
import { repositoryFolder } from './places.ts';
import { runCommand } from './run-command.ts';

/** The repository as somebody gets it who clones it: nothing installed, nothing built. */
export interface FreshClone {
	folder: string;
	/** Runs a line of a shell in it, or in a folder of it, and answers what was written to stdout. */
	run(line: string, where?: string): Promise<string>;
	/** Makes a folder in it a project with this Directus, as npm would set it up, and answers where it is. */
	project(name: string, version: DirectusVersion): Promise<string>;
	remove(): Promise<void>;
}

/** npm writes these in place, which would write through hard links as well. */
const written = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/** Directus itself is taken from where the tests have installed it: that takes minutes, and is no part of a clone. */
export async function freshClone(): Promise<FreshClone> {
	const folder = await folderElsewhere();
	await cp(repositoryFolder, folder, {
		recursive: true,
		filter: (path) => !isInNoClone(relative(repositoryFolder, path)),
	});
	for (const line of [
		'init',
		'add .',
		'-c user.name=Newcomer -c user.email=newcomer@example.com commit -m Everything',
	]) {
		execFileSync('git', line.split(' '), { cwd: folder, stdio: 'ignore' });
	}
	for (const version of directusVersions) await copyInstall(version, join(folder, '.cache', `directus-${version}`));

	return {
		folder,
		run: (line, where = '') =>
			runCommand('sh', ['-ec', line], { doing: `"${line}"`, cwd: join(folder, where), env: newcomersEnvironment() }),
		async project(name, version) {
			await copyInstall(version, join(folder, name));
			return join(folder, name);
		},
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

/** What `.gitignore` names, and the history. */
function isInNoClone(path: string): boolean {
	return ['.git', 'node_modules', 'dist', '.cache', 'demo'].includes(path) || path.endsWith('.tgz');
}

async function copyInstall(version: DirectusVersion, to: string): Promise<void> {
	const from = installFolder(version);
	await copyFolder(from, to);
	for (const file of written) {
		await rm(join(to, file), { force: true });
		await copyFile(join(from, file), join(to, file));
	}
}

/**
 * What npm and vitest tell those whom they start is not there in a terminal, but for where packages come from. Colours
 * would stand between the words that are looked for.
 */
function newcomersEnvironment(): NodeJS.ProcessEnv {
	const isOurs = /^(?:VITEST|FORCE_COLOR|NODE_ENV|NODE_OPTIONS|INIT_CWD|TEST|DEV|PROD|MODE|SSR|BASE_URL|npm_)/;
	const isKept = /^npm_config_(?:registry|cache|userconfig|(?:https?_)?proxy|noproxy|cafile)$/i;
	const names = Object.keys(process.env).filter((name) => !isOurs.test(name) || isKept.test(name));
	return { ...Object.fromEntries(names.map((name) => [name, process.env[name]])), NO_COLOR: '1' };
}
