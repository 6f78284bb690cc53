import { spawn } from 'node:child_process';
import { sayWhile } from './say.ts';

interface Command {
	/** What this is for, as in "Installing Directus 12": shown while it runs and when it fails. */
	doing: string;
	cwd: string;
	env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and answers what it wrote to stdout; its failure is an error that carries its last lines. */
export function runCommand(program: string, args: string[], { doing, cwd, env }: Command): Promise<string> {
	return sayWhile(
		doing,
		() =>
			new Promise((resolve, reject) => {
				const child = spawn(program, args, {
					cwd,
					env: env ?? process.env,
					stdio: ['ignore', 'pipe', 'pipe'],
					shell: process.platform === 'win32',
				});
				let stdout = '';
				let everything = '';
				child.stdout.on('data', (chunk: Buffer) => {
					stdout += chunk.toString();
					everything += chunk.toString();
				});
				child.stderr.on('data', (chunk: Buffer) => (everything += chunk.toString()));
				child.on('error', (error) => reject(new Error(`${doing}: ${program} could not be started: ${error.message}`)));
				child.on('close', (code) => {
					if (code === 0) return resolve(stdout);
					const tail = everything.trim().split('\n').slice(-40).join('\n');
					reject(new Error(`${doing} failed (${program} ${args.join(' ')} ended with ${code}):\n${tail}`));
				});
			}),
	);
}
