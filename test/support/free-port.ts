import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const first = 21_000;
const last = 31_999;

/**
 * A port that nobody listens on. Below the range from which the system takes ports for outgoing connections, so that a
 * server which is restarted gets the same one back.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(first, last + 1);
		if (await isFree(port)) return port;
	}
}

/** Whether a server could listen on this port, on all addresses or on the one named. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});
}
