import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freshName, isLeftBehind } from './databases/database-names.ts';
import { cacheFolder } from './places.ts';

const folder = join(cacheFolder, 'running');

/** An empty folder of one's own, with these folders in it; whoever asks for it removes it. */
export async function temporaryFolder(...inside: string[]): Promise<string> {
	const fresh = join(folder, freshName());
	await mkdir(fresh, { recursive: true });
	for (const name of inside) await mkdir(join(fresh, name));
	return fresh;
}

/** Removes the folders of test runs that were killed before they could clean up. */
export async function removeFoldersLeftBehind(): Promise<void> {
	const names = await readdir(folder).catch((): string[] => []);
	for (const name of names.filter(isLeftBehind)) await rm(join(folder, name), { recursive: true, force: true });
}
