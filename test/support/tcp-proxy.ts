import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/** Stands between a Directus and a service of this machine that other tests use too, and can be cut. */
export interface TcpProxy {
	readonly port: number;
	/** How many connections are open through it. */
	connections(): number;
	/** Breaks all connections and refuses new ones, as a service that was stopped does. */
	cut(): Promise<void>;
	/** Lets connections through again, on the same port. */
	mend(): Promise<void>;
}

/** Passes connections on to `host:port`. Whoever starts it cuts it at the end. */
export async function startTcpProxy(host: string, port: number): Promise<TcpProxy> {
	const sockets = new Set<Socket>();
	const ownPort = await freePort();
	let server = await listen(ownPort);

	return {
		port: ownPort,
		// Each has two ends here.
		connections: () => Math.ceil(sockets.size / 2),
		async cut() {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			for (const socket of sockets) socket.destroy();
			await closed;
		},
		async mend() {
			server = await listen(ownPort);
		},
	};

	function listen(on: number): Promise<Server> {
		const fresh = createServer((incoming) => {
			const outgoing = connect({ host, port });
			tie(incoming, outgoing);
			tie(outgoing, incoming);
		});
		return new Promise((resolve, reject) => {
			fresh.once('error', reject);
			fresh.listen(on, '127.0.0.1', () => resolve(fresh));
		});
	}

	function tie(one: Socket, other: Socket): void {
		sockets.add(one);
		one.on('error', () => other.destroy());
		one.on('close', () => {
			sockets.delete(one);
			other.destroy();
		});
		one.pipe(other);
	}
}
