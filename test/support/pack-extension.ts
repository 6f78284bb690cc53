import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, repositoryFolder } from './places.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import { sourceFingerprint } from './source-fingerprint.ts';
import { withLock } from './with-lock.ts';

export interface PackedExtension {
	/** The folder with exactly what a user of the package gets. */
	folder: string;
	/** Changes whenever the sources do. */
	fingerprint: string;
}

const packedFolder = join(cacheFolder, 'packed');

/** Builds and packs the extension, if its sources changed since the last time, and unpacks it into the cache. */
export async function packExtension(): Promise<PackedExtension> {
	const fingerprint = await sourceFingerprint();
	const packed = { folder: join(packedFolder, 'package'), fingerprint };
	if (await isPacked(fingerprint)) return packed;

	return withLock('packed', async () => {
		if (await isPacked(fingerprint)) return packed;
		say('Building the extension …');
		await runCommand('npm', ['run', 'build'], { doing: 'Building the extension', cwd: repositoryFolder });

		const fresh = `${packedFolder}-new`;
		await rm(fresh, { recursive: true, force: true });
		await mkdir(fresh, { recursive: true });
		const answer = await runCommand('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', fresh], {
			doing: 'Packing the extension',
			cwd: repositoryFolder,
		});
		const [{ filename }] = JSON.parse(answer) as [{ filename: string }];
		await runCommand('tar', ['-xzf', filename], { doing: 'Unpacking the extension', cwd: fresh });
		await writeFile(join(fresh, 'fingerprint'), fingerprint);

		await rm(packedFolder, { recursive: true, force: true });
		await rename(fresh, packedFolder);
		return packed;
	});
}

async function isPacked(fingerprint: string): Promise<boolean> {
	if (!existsSync(join(packedFolder, 'package/package.json'))) return false;
	return (await readFile(join(packedFolder, 'fingerprint'), 'utf8').catch(() => '')) === fingerprint;
}
