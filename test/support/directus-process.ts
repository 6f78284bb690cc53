import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { directusNode } from './directus-node.ts';
import { directusProgram } from './directus-program.ts';
import { sayWhile } from './say.ts';

const startSeconds = 120;
const stopSeconds = 5;
const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;

export interface DirectusProcess {
	readonly pid: number;
	/** Resolves when the process is no more, however it ended. */
	ended: Promise<void>;
	/** Asks it to end, and insists after five seconds. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
}

/**
 * Starts `directus start` in a staged project, and answers when it listens; fails with the last lines of its log. What it
 * writes goes to the end of `logFile`, by itself: nothing is lost or late where several processes look into it.
 */
export async function startDirectusProcess(
	project: string,
	env: Record<string, string>,
	logFile: string,
): Promise<DirectusProcess> {
	const log = await open(logFile, 'a');
	const child = spawn(directusNode, ['--import', endWithParent, directusProgram(project), 'start'], {
		cwd: project,
		env,
		stdio: ['ignore', log.fd, log.fd, 'ipc'],
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	await log.close();

	const started: DirectusProcess = {
		pid: child.pid ?? 0,
		ended,
		stop: () => end(child, ended, 'SIGTERM'),
		kill: () => end(child, ended, 'SIGKILL'),
	};
	try {
		await sayWhile(`Starting Directus in ${project}`, () => listening(child, ended));
	} catch (error) {
		await started.kill();
		const reason = error instanceof Error ? error.message : String(error);
		const written = tail(await readFile(logFile, 'utf8'));
		throw new Error(`Directus did not start: ${reason}. Its log ends with:\n${written}`, { cause: error });
	}
	return started;
}

/** Directus tells whoever started it that it listens, for process managers. */
function listening(child: ChildProcess, ended: Promise<void>): Promise<void> {
	return new Promise((resolve, reject) => {
		const tooLong = setTimeout(() => reject(new Error(`nothing after ${startSeconds} s`)), startSeconds * 1000);
		child.on('message', (message) => {
			if (message !== 'ready') return;
			clearTimeout(tooLong);
			resolve();
		});
		child.once('error', reject);
		void ended.then(() => {
			clearTimeout(tooLong);
			reject(new Error(`it ended with ${child.exitCode ?? child.signalCode}`));
		});
	});
}

async function end(child: ChildProcess, ended: Promise<void>, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return ended;
	child.kill(signal);
	const insist = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000);
	await ended;
	clearTimeout(insist);
}

function tail(log: string): string {
	return log.trim().split('\n').slice(-30).join('\n');
}
