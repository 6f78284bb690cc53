import { connect } from 'node:net';
import { say } from '../say.ts';
import { connectDatabase } from './connect-database.ts';
import { type Engine, engines } from './engine.ts';
import { services } from './services.ts';

export interface AvailableServices {
	engines: Engine[];
	redis: boolean;
}

/**
 * Which databases answer on this machine, and whether Redis does. Says loudly what is left out for want of one; on a
 * build server that is an error.
 */
export async function availableServices(): Promise<AvailableServices> {
	const [answering, redis] = await Promise.all([Promise.all(engines.map(isAnswering)), isRedisAnswering()]);
	const missing: string[] = engines.filter((_, index) => !answering[index]);
	if (!redis) missing.push('redis');

	if (missing.length > 0) {
		const places = missing.map((name) => `${name} (${placeOf(name)})`).join(', ');
		if (process.env['CI'] === 'true') throw new Error(`Not answering, and a build tests everything: ${places}.`);
		say(`\n!!! Not answering: ${places}.\n!!! THE TESTS ON ${missing.join(', ').toUpperCase()} ARE LEFT OUT.\n`);
	}
	return { engines: engines.filter((_, index) => answering[index]), redis };
}

async function isAnswering(engine: Engine): Promise<boolean> {
	if (engine === 'sqlite') return true;
	const server = connectDatabase(engine, engine === 'postgres' ? 'postgres' : 'mysql');
	try {
		await server.raw('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await server.destroy();
	}
}

function isRedisAnswering(): Promise<boolean> {
	const { hostname, port } = services.redis;
	return new Promise((resolve) => {
		const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 3000 });
		const answer = (isThere: boolean) => {
			socket.destroy();
			resolve(isThere);
		};
		socket.on('connect', () => socket.write('PING\r\n'));
		// Anything it says will do: one that wants a password is there too.
		socket.on('data', () => answer(true));
		socket.on('error', () => answer(false));
		socket.on('timeout', () => answer(false));
	});
}

function placeOf(name: string): string {
	return name in services ? services[name as keyof typeof services].host : 'a file';
}
