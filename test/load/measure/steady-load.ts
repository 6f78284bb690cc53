import type { Contender } from './interleave.ts';
import { processorMilliseconds } from './process-figures.ts';
import { requestsPerSecond, type Load } from './throughput.ts';

export interface LoadSample {
	perSecond: number;
	/** What one request cost the server; steadier than its speed where the machine has more to do. */
	processorMs: number;
}

interface Steady {
	/** The server's process. */
	pid: number;
	connections: number;
	/** About how long one measurement takes. */
	seconds: number;
}

const warmUpRequests = 40;
const warmUpSeconds = 1;
const leastRequests = 8;

/** Warms a request up, and answers a contender that sends it for as many seconds as wanted, always the same number. */
export async function steadyLoad(
	name: string,
	load: Load,
	{ pid, connections, seconds }: Steady,
): Promise<Contender<LoadSample>> {
	await requestsPerSecond(load, { connections, amount: leastRequests });
	const rate = await requestsPerSecond(load, { connections, amount: warmUpRequests });
	const warmRate = await requestsPerSecond(load, { connections, amount: atLeast(rate * warmUpSeconds) });
	const amount = atLeast(warmRate * seconds);

	return {
		name,
		async measure() {
			const before = processorMilliseconds(pid);
			const perSecond = await requestsPerSecond(load, { connections, amount });
			return { perSecond, processorMs: (processorMilliseconds(pid) - before) / amount };
		},
	};
}

function atLeast(amount: number): number {
	return Math.max(leastRequests, Math.round(amount));
}
