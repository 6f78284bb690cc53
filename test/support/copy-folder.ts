import { cp, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runCommand } from './run-command.ts';

/**
 * Copies a large folder of files that nobody changes in place. Hard links where the file system can (a second for a
 * Directus), a real copy where it cannot: across file systems, or without `cp`.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true });
	try {
		await runCommand('cp', ['-al', from, to], { doing: 'Linking the files of Directus', cwd: dirname(to) });
	} catch {
		await cp(from, to, { recursive: true, force: true, verbatimSymlinks: true });
	}
}
