import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What is in an archive, as another program unpacks it; throws where that finds it broken. */
export async function unpackZip(archive: Buffer): Promise<Map<string, Buffer>> {
	const folder = await mkdtemp(join(tmpdir(), 'archive-'));
	try {
		const file = join(folder, 'files.zip');
		const inside = join(folder, 'inside');
		await writeFile(file, archive);
		await run('python3', ['-m', 'zipfile', '-t', file]);
		await run('python3', ['-m', 'zipfile', '-e', file, inside]);
		const names = await readdir(inside);
		return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(inside, name))] as const)));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
