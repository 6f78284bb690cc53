import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installFolder } from './install-directus.ts';

interface Socket {
	on(event: 'open' | 'close', listener: () => void): void;
	on(event: 'message', listener: (data: Buffer) => void): void;
	on(event: 'error', listener: (error: Error) => void): void;
	send(text: string): void;
	terminate(): void;
}

type SocketClass = new (url: string, protocols: string[], options: { headers: Record<string, string> }) => Socket;

/**
 * Says something to a web socket as soon as it is open and answers all that came until it was closed; the reason where
 * it did not even open. Uses the client that Directus itself brings.
 */
export async function askSocket(
	url: string,
	messages: object[],
	{ protocols = [], headers = {} }: { protocols?: string[]; headers?: Record<string, string> } = {},
): Promise<string> {
	const require = createRequire(join(installFolder('12'), 'package.json'));
	const WebSocket = require('ws') as SocketClass;
	const socket = new WebSocket(url, protocols, { headers });

	return new Promise((resolve) => {
		let heard = '';
		socket.on('open', () => messages.forEach((message) => socket.send(JSON.stringify(message))));
		socket.on('message', (data) => (heard += `${data.toString()}\n`));
		socket.on('error', (error) => resolve(`${heard}${error.message}`));
		socket.on('close', () => resolve(`${heard}closed`));
	});
}
