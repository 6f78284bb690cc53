import { createServer, request as httpRequest } from 'node:http';

/** Stands in front of a Directus as an operator's proxy that has it below a path. */
export interface PathProxy {
	/** What was asked for that does not lie below the path, and so was not found. */
	strays: string[];
	stop(): Promise<void>;
}

/** Takes the path off what is asked for below it, and asks the server at `to` for the rest. */
export async function startPathProxy(path: string, { port, to }: { port: number; to: string }): Promise<PathProxy> {
	const strays: string[] = [];
	const server = createServer((incoming, outgoing) => {
		const { url = '', method, headers } = incoming;
		if (!url.startsWith(`${path}/`)) {
			strays.push(url);
			outgoing.writeHead(404).end();
			return;
		}
		const passed = httpRequest(new URL(url.slice(path.length), to), { method, headers, agent: false }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passed.on('error', () => outgoing.destroy());
		incoming.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

	return {
		strays,
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
