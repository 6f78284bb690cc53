import { borrowDirectus } from '../lending/borrow-directus.ts';
import { startDirectus, type DirectusOptions, type DirectusServer } from '../directus-server.ts';
import { worldTemplate } from './world-template.ts';
import type { World } from './world.ts';

/** A Directus that tests use one after the other: each finds the world as it was made, and only the rows of it. */
export type LentOptions = Pick<DirectusOptions, 'version' | 'engine'>;

/** One that nobody else uses: it has settings of its own, or is restarted, killed or doubled. */
export interface OwnOptions extends Omit<DirectusOptions, 'world'> {
	own: true;
	/** On a database where ours has never been: its tables are made at this start, and the world over HTTP after it. */
	isFresh?: boolean;
}

/** A real Directus with the packed extension, and a world in it. */
export async function startWorld<Contents>(
	{ name, make }: World<Contents>,
	options: LentOptions | OwnOptions,
): Promise<{ server: DirectusServer; contents: Contents }> {
	const { version = '12', engine = 'sqlite' } = options;
	if (!('own' in options)) {
		const { server, contents } = await borrowDirectus({ world: name, version, engine });
		return { server, contents: contents as Contents };
	}
	if (!options.isFresh) {
		const world = await worldTemplate(name, version, engine);
		return { server: await startDirectus({ ...options, world }), contents: world.contents as Contents };
	}
	const server = await startDirectus(options);
	try {
		return { server, contents: await make(server) };
	} catch (error) {
		await server.stop();
		throw error;
	}
}
