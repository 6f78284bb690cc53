import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshName, isLeftBehind } from './databases/database-names.ts';
import { cacheFolder } from './places.ts';

const within = join(cacheFolder, 'running');

/** An empty folder of one's own, with these folders in it; whoever asks for it removes it. */
export async function temporaryFolder(...inside: string[]): Promise<string> {
	const fresh = join(within, freshName());
	await mkdir(fresh, { recursive: true });
	for (const name of inside) await mkdir(join(fresh, name));
	return fresh;
}

/** The same outside of the repository, for what must not find the repository's own packages above itself. */
export async function folderElsewhere(): Promise<string> {
	const fresh = join(tmpdir(), freshName());
	await mkdir(fresh);
	return fresh;
}

/** Removes the folders of test runs that were killed before they could clean up. */
export async function removeFoldersLeftBehind(): Promise<void> {
	for (const folder of [within, tmpdir()]) {
		const names = await readdir(folder).catch((): string[] => []);
		for (const name of names.filter(isLeftBehind)) await rm(join(folder, name), { recursive: true, force: true });
	}
}
