import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from '../places.ts';

/** What decides how a world is made: its own makers, and the tables that ours come with. */
const sources = [
	'src/store/migrations',
	'test/support/newsroom/content.ts',
	'test/support/newsroom/people.ts',
	'test/support/newsroom/plain-rights.ts',
	'test/support/newsroom/schema.ts',
	'test/support/page/showcase-model.ts',
	'test/support/worlds',
];

let hashed: Promise<string> | undefined;

/** Changes with whatever a world is made from. @param template the name of the database that it is made in */
export async function worldFingerprint(template: string): Promise<string> {
	hashed ??= hashSources();
	return createHash('sha256')
		.update(`${template}\n${await hashed}`)
		.digest('hex')
		.slice(0, 8);
}

async function hashSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of (await Promise.all(sources.map(filesOf))).flat()) hash.update(await readFile(file));
	return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
	const path = join(repositoryFolder, source);
	if (!(await stat(path)).isDirectory()) return [path];
	return (await readdir(path)).sort().map((name) => join(path, name));
}
