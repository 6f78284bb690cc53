import { checkInTurn, isPasswordRight } from '../../src/share/password.ts';
import { Worker } from 'node:worker_threads';

/** `dist/argon2.js`, beside the built endpoint. */
const worker = new URL('argon2.js', import.meta.url);

/**
 * Whether a password is that of a share: ours are scrypt; those of Directus' own shares that were moved here, argon2.
 *
 * @param isGone whether nobody waits for the answer any more
 */
export function isSharePasswordRight(password: string, phc: string, isGone: () => boolean): Promise<boolean> {
	const check = phc.startsWith('$argon2') ? isArgon2Right : isPasswordRight;
	return checkInTurn(isGone, () => check(password, phc));
}

/** One thread and 64 MiB each. */
function isArgon2Right(password: string, hash: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(worker, { workerData: { password, hash } });
		thread.once('message', (answer) => resolve(answer === true));
		thread.once('error', reject);
		thread.once('exit', () => resolve(false));
	});
}
