import { argon2Verify } from 'hash-wasm';
import { parentPort, workerData } from 'node:worker_threads';

/** Checks one password against one hash that Directus made, in a thread of its own: it takes a quarter of a second. */
const { password, hash } = workerData as { password: string; hash: string };

argon2Verify({ password, hash }).then(
	(isRight) => parentPort?.postMessage(isRight),
	// Not a hash that this can read: no password opens it.
	() => parentPort?.postMessage(false),
);
