import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './places.ts';
import { say } from './say.ts';

const waitMilliseconds = 100;
const patienceMilliseconds = 5000;

/**
 * Lets one process of this machine at a time do what the name stands for; the others wait. The lock of a process that
 * died is taken over.
 */
export async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
	const folder = join(cacheFolder, 'locks');
	await mkdir(folder, { recursive: true });
	const lock = join(folder, name);
	await take(lock, name);
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

async function take(lock: string, name: string): Promise<void> {
	// Linking a written file into place is atomic, and the lock is never seen without its owner.
	const mine = `${lock}.${randomUUID()}`;
	await writeFile(mine, String(process.pid));
	const started = Date.now();
	let hasSaid = false;
	try {
		while (!(await linked(mine, lock))) {
			const owner = await readFile(lock, 'utf8').catch(() => undefined);
			if (owner === undefined) continue;
			if (!isRunning(Number(owner))) {
				await removeStale(lock, owner);
				continue;
			}
			if (!hasSaid && Date.now() - started > patienceMilliseconds) {
				say(`Waiting for process ${owner}, which is busy with ${name} …`);
				hasSaid = true;
			}
			await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
		}
	} finally {
		await rm(mine, { force: true });
	}
}

async function linked(from: string, to: string): Promise<boolean> {
	return link(from, to).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'EEXIST') return false;
			throw error;
		},
	);
}

/** Of two processes that find the same stale lock only one can move it away; a fresh one moved by mistake goes back. */
async function removeStale(lock: string, owner: string): Promise<void> {
	const away = `${lock}.${randomUUID()}`;
	const moved = await rename(lock, away).then(
		() => true,
		() => false,
	);
	if (!moved) return;
	if ((await readFile(away, 'utf8')) !== owner) await linked(away, lock);
	await rm(away, { force: true });
}

/** Whether a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
