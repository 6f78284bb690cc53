import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createPool, type Pooled } from './pool.ts';
import { lendableDirectus, type LendableDirectus } from './lendable-directus.ts';
import type { AddressInfo } from 'node:net';
import type { LoanRequest } from './loan.ts';

export interface Lender {
	/** Where `borrowDirectus` asks. */
	url: string;
	/** How many were started, and how often they were lent. */
	counts(): { starts: number; loans: number };
	stop(): Promise<void>;
}

/**
 * Keeps servers running that tests borrow one after the other: starting one takes longer than most files of tests. Its
 * address answers a request with a server and holds the connection; when that ends, the loan is over.
 */
export async function startLender({ atMost }: { atMost: number }): Promise<Lender> {
	const pool = createPool<LoanRequest, LendableDirectus>({ start: lendableDirectus, atMost });
	let loans = 0;
	const server = createServer((request, response) => {
		lend(request, response).catch((error: unknown) => {
			response.writeHead(500).end(error instanceof Error ? error.message : String(error));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;

	return {
		url: `http://127.0.0.1:${port}`,
		counts: () => ({ starts: pool.starts(), loans }),
		async stop() {
			server.closeAllConnections();
			server.close();
			await pool.stop();
		},
	};

	async function lend(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const gone = new Promise<void>((resolve) => response.once('close', () => resolve()));
		const lent: Pooled<LendableDirectus> = await pool.take(JSON.parse(await text(request)) as LoanRequest);
		loans++;
		void gone.then(() => lent.giveBack());
		response.writeHead(200).write(JSON.stringify(lent.value.loan));
	}
}
