import { isLeftBehind } from './database-names.ts';
import { databaseServer } from './database-server.ts';
import type { Engine } from './engine.ts';

/** Drops the databases of test runs that were killed before they could clean up. */
export async function dropLeftBehind(engine: Engine): Promise<void> {
	const server = databaseServer(engine);
	for (const name of await server.list()) {
		if (isLeftBehind(name)) await server.drop(server.named(name));
	}
}
