import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { repositoryFolder } from './places.ts';

const sources = ['src', 'extensions', 'extension.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A hash over name, size and time of every file that the built extension is made from. */
export async function sourceFingerprint(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of (await Promise.all(sources.map((name) => filesIn(join(repositoryFolder, name))))).flat().sort()) {
		const { size, mtimeMs } = await stat(file);
		hash.update(`${relative(repositoryFolder, file)} ${size} ${mtimeMs}\n`);
	}
	return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
	if (!(await stat(path)).isDirectory()) return [path];
	const entries = await readdir(path, { withFileTypes: true, recursive: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
