import { Agent, request } from 'node:http';
import type { Load } from './throughput.ts';

/** What is sent over and over while something else is measured; the next request may differ from the one before. */
export type Endless = (count: number) => Load;

/**
 * Does something while requests are sent over so many connections as quickly as they are answered, whatever the answers
 * are; those that are not answered by then are broken off.
 *
 * @returns what it came to, with how often each status was answered meanwhile
 */
export async function underLoad<Result>(
	load: Endless,
	connections: number,
	act: () => Promise<Result>,
): Promise<{ result: Result; statuses: Map<number, number> }> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const ending = new AbortController();
	const statuses = new Map<number, number>();
	let count = 0;

	async function sendOnAndOn(): Promise<void> {
		while (!ending.signal.aborted) {
			const status = await send(load(count++), agent, ending.signal);
			if (status !== null) statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
	}

	const sending = Array.from({ length: connections }, sendOnAndOn);
	try {
		return { result: await act(), statuses };
	} finally {
		ending.abort();
		await Promise.all(sending);
		agent.destroy();
	}
}

/** Null where it was broken off. */
function send({ url, method = 'GET', headers = {}, body }: Load, agent: Agent, signal: AbortSignal) {
	return new Promise<number | null>((resolve) => {
		const json = body && { 'content-type': 'application/json' };
		const sending = request(url, { method, agent, signal, headers: { ...headers, ...json } }, (response) => {
			response.resume();
			response.on('error', () => resolve(null));
			response.on('end', () => resolve(response.statusCode ?? null));
		});
		sending.on('error', () => resolve(null));
		sending.end(body && JSON.stringify(body));
	});
}
