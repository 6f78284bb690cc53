import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { connectRedis } from '../../../extensions/directus/redis.ts';
import type { DirectusContext } from '../../../extensions/directus/directus-context.ts';

const ends: (() => unknown)[] = [];

afterEach(() => {
	for (const end of ends.splice(0)) end();
});

it('warns once when Redis goes away, however often it is tried again, and says when it is back', async () => {
	const said: string[] = [];
	const logger = { warn: (line: string) => said.push(line), info: (line: string) => said.push(line) };
	const { port, close } = await listen(0);
	close();
	const client = connect(port, logger as unknown as DirectusContext['logger']);
	let tries = 0;
	client.on('reconnecting', () => (tries += 1));

	await vi.waitFor(() => expect(tries).toBeGreaterThan(5));
	expect(said).toEqual([expect.stringMatching(/^Sharing: Redis does not answer, .*ECONNREFUSED/)]);

	const again = await listen(port);
	await vi.waitFor(() => expect(said.slice(1)).toEqual(['Sharing: Redis answers again.']));
	again.close();
	await vi.waitFor(() => expect(said).toHaveLength(3));
	expect(said[2]).toMatch(/does not answer/);
});

function connect(port: number, logger: DirectusContext['logger']) {
	const options = { host: '127.0.0.1', port, retryStrategy: () => 5, enableReadyCheck: false };
	const client = connectRedis({ redis: { url: null, options, endless: null } }, 'test', logger);
	if (!client) throw new Error('There is no client.');
	ends.push(() => client.disconnect());
	return client;
}

/** Answers `OK` to every command: a client without a ready check takes that for a Redis. */
async function listen(port: number): Promise<{ port: number; close: () => void }> {
	const sockets = new Set<{ destroy(): void }>();
	const server: Server = createServer((socket) => {
		sockets.add(socket);
		socket.on('data', (data) => socket.write('+OK\r\n'.repeat(String(data).match(/^\*\d/gm)?.length ?? 0)));
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const close = () => {
		server.close();
		for (const socket of sockets) socket.destroy();
	};
	ends.push(close);
	return { port: (server.address() as AddressInfo).port, close };
}
