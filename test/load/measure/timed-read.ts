import { request } from 'node:http';

export interface TimedRequest {
	url: string;
	token: string;
	/** Sent as a `SEARCH`: a query that is longer than a URL may be. */
	query?: object;
}

export type TimedAnswer =
	| { kind: 'answered'; milliseconds: number }
	| { kind: 'failed'; status: number; milliseconds: number }
	| { kind: 'too-long' };

/** Reads once, and gives up after so many seconds. The server may then still be busy with it. */
export function timedRead({ url, token, query }: TimedRequest, patienceSeconds: number): Promise<TimedAnswer> {
	const body = query && JSON.stringify({ query });
	const options = {
		method: body ? 'SEARCH' : 'GET',
		agent: false as const,
		signal: AbortSignal.timeout(patienceSeconds * 1000),
		headers: {
			authorization: `Bearer ${token}`,
			...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
		},
	};
	const started = performance.now();

	return new Promise((resolve, reject) => {
		const reading = request(url, options, (response) => {
			response.resume();
			response.on('error', giveUp);
			response.on('end', () => {
				const milliseconds = performance.now() - started;
				const { statusCode: status = 0 } = response;
				resolve(status === 200 ? { kind: 'answered', milliseconds } : { kind: 'failed', status, milliseconds });
			});
		});
		reading.on('error', giveUp);
		reading.end(body);

		function giveUp(error: Error): void {
			if (options.signal.aborted) resolve({ kind: 'too-long' });
			else reject(error);
		}
	});
}
