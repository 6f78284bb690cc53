import pLimit from 'p-limit';
import { isPasswordRight } from '../../src/share/password.ts';
import { Worker } from 'node:worker_threads';

/** `dist/argon2.js`, beside the built endpoint. */
const worker = new URL('argon2.js', import.meta.url);

/** One thread and 64 MiB each. */
const oneOfFew = pLimit(2);

/** Whether a password is that of a share: ours are scrypt; those of Directus' own shares that were moved here, argon2. */
export function isSharePasswordRight(password: string, phc: string): Promise<boolean> {
	return phc.startsWith('$argon2') ? oneOfFew(() => isArgon2Right(password, phc)) : isPasswordRight(password, phc);
}

function isArgon2Right(password: string, hash: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(worker, { workerData: { password, hash } });
		thread.once('message', (answer) => resolve(answer === true));
		thread.once('error', reject);
		thread.once('exit', () => resolve(false));
	});
}
