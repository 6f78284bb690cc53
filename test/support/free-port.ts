import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const first = 21_000;
const last = 31_999;
/** Loopback too, and no server of the tests listens there: who listens on a port of it has claimed that port. */
const claims = '127.0.0.77';

/**
 * A port that nobody listens on, and that no other test process of this machine is given as long as this one runs: a
 * server listens some seconds after it was told its port, and not while it is restarted. Below the range from which the
 * system takes ports for outgoing connections, so that a server which is restarted gets the same one back.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(first, last + 1);
		// Claimed before anything is tried: the trial itself takes the port for a moment.
		if ((await claim(port)) && (await isFree(port))) return port;
	}
}

/** Where a system has one loopback address only, nothing can be claimed, and every port is given. */
function claim(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const claimed = createServer().unref();
		claimed.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
		claimed.listen(port, claims, () => resolve(true));
	});
}

/** Whether a server could listen on this port, on all addresses or on the one named. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});
}
