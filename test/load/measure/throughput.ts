import autocannon from 'autocannon';

/** A request that is sent again and again, or several in turn. */
export interface Load {
	url: string;
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	/** Sent as JSON. */
	body?: object;
	/** Others that are sent in turn with it to the same server. */
	inTurn?: { path: string; headers: Record<string, string> }[];
}

export interface Burst {
	connections: number;
	/** How many requests, over all connections. */
	amount: number;
}

/** After which a server is given up. On a busy machine an answer may take long: it is slow then, not wrong. */
const patienceSeconds = 120;
/** How often autocannon looks whether it is done; it does not count into the time. */
const lookMilliseconds = 20;

/** Sends a burst of requests over a few kept connections. Answers how many a second; throws where one fails. */
export async function requestsPerSecond(load: Load, burst: Burst): Promise<number> {
	const { url, method = 'GET', headers = {}, body, inTurn } = load;
	const started = performance.now();
	let last = started;

	const done = new Promise<autocannon.Result>((resolve, reject) => {
		const instance = autocannon(
			{
				url,
				method,
				headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
				...(body && { body: JSON.stringify(body) }),
				...(inTurn && { requests: [{ path: pathOf(url), headers }, ...inTurn] }),
				...burst,
				timeout: patienceSeconds,
				sampleInt: lookMilliseconds,
				excludeErrorStats: true,
			},
			(error: unknown, result) => (error ? reject(error) : resolve(result)),
		);
		instance.on('response', () => (last = performance.now()));
	});

	const result = await done;
	if (result['2xx'] !== burst.amount) throw new FailedBurst(load, result);
	return (burst.amount * 1000) / (last - started);
}

export function pathOf(url: string): string {
	const { pathname, search } = new URL(url);
	return pathname + search;
}

class FailedBurst extends Error {
	constructor({ url, method = 'GET' }: Load, result: autocannon.Result) {
		const { errors, timeouts, statusCodeStats } = result;
		const statuses = Object.entries(statusCodeStats ?? {}).map(([code, { count }]) => `${count} × ${code}`);
		super(`${method} ${new URL(url).pathname}: ${[...statuses, `${errors} errors, ${timeouts} timeouts`].join(', ')}`);
	}
}
