import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directusNode, directusNodeModules } from './directus-node.ts';
import { type DirectusVersion, manifestFolder, pinnedVersion } from './directus-version.ts';
import { cacheFolder } from './places.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { withLock } from './with-lock.ts';

/** Where `installDirectus` puts a version; its `node_modules` is what projects are made from. */
export function installFolder(version: DirectusVersion): string {
	return join(cacheFolder, `directus-${version}`);
}

/**
 * Installs the pinned Directus once, from its lock file, and answers its folder. Takes some minutes the first time
 * (native modules are compiled), then nothing. A broken or outdated install is made anew.
 */
export async function installDirectus(version: DirectusVersion): Promise<string> {
	const folder = installFolder(version);
	const wanted = await installedAs(version);
	if (await isInstalled(folder, wanted)) return folder;

	return withLock(`directus-${version}`, async () => {
		if (await isInstalled(folder, wanted)) return folder;
		const started = Date.now();
		say(`Installing Directus ${pinnedVersion(version)}: once, about five minutes …`);
		await rm(marker(folder), { force: true });
		await mkdir(folder, { recursive: true });
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(manifestFolder(version), file), join(folder, file));
		}
		await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
			doing: `Installing Directus ${pinnedVersion(version)}`,
			cwd: folder,
		});
		await runCommand(directusNode, ['-e', `require('sqlite3'); require('isolated-vm')`], {
			doing: `Loading the native modules of Directus ${version}`,
			cwd: folder,
		});
		await writeFile(marker(folder), wanted);
		say(`Installed Directus ${pinnedVersion(version)} in ${Math.round((Date.now() - started) / 1000)} s.`);
		return folder;
	});
}

/** What the marker holds when an install is complete; projects made from it carry the same. */
export async function installedAs(version: DirectusVersion): Promise<string> {
	const lock = await readFile(join(manifestFolder(version), 'package-lock.json'));
	const hash = createHash('sha256').update(lock).digest('hex').slice(0, 16);
	// Native modules are compiled for one platform and one generation of Node.
	return `${pinnedVersion(version)} ${hash} ${process.platform}-${process.arch}-${directusNodeModules()}`;
}

async function isInstalled(folder: string, wanted: string): Promise<boolean> {
	if (!existsSync(join(folder, 'node_modules/directus'))) return false;
	return (await readFile(marker(folder), 'utf8').catch(() => '')) === wanted;
}

function marker(folder: string): string {
	return join(folder, 'installed');
}
