import createKnex from 'knex';
import type { Knex } from 'knex';

export interface Statement {
	sql: string;
	bindings: unknown[];
}

interface Query extends Statement {
	method: string;
	output?: unknown;
}

type ClientClass = new (config: object) => { config: object };

const done = (...args: unknown[]) => (args.find((arg) => typeof arg === 'function') as (() => void) | undefined)?.();
/** What the transactions of MS SQL and Oracle ask of a driver's connection. */
const connection = {
	beginTransaction: done,
	commitTransaction: done,
	rollbackTransaction: done,
	saveTransaction: done,
	commitAsync: async () => undefined,
	rollbackAsync: async () => undefined,
};

/** A knex that writes its statements as that database wants them, and asks nobody: there are no rows, and each write hits one. */
export function recordingKnex(client: string): { knex: Knex; statements: Statement[] } {
	const statements: Statement[] = [];
	// Oracle's is asked for how long names may be.
	const options = { useNullAsDefault: true, version: '19.0' };
	const Client = createKnex({ client, ...options }).client.constructor as ClientClass;

	// As methods of the class: knex makes the client of a transaction from the prototype.
	class RecordingClient extends Client {
		async acquireConnection() {
			return { ...connection };
		}

		async releaseConnection() {}

		async query(_: unknown, query: Query | string) {
			const asked = typeof query === 'string' ? { sql: query, bindings: [], method: 'raw' } : query;
			statements.push({ sql: asked.sql, bindings: asked.bindings ?? [] });
			return asked;
		}

		processResponse({ method, output }: Query) {
			// Only questions about tables and columns have an output of their own.
			if (output) return false;
			return method in answers ? answers[method] : [];
		}
	}

	const knex = createKnex({ client: RecordingClient as unknown as typeof Knex.Client, ...options });
	knex.client.config.client = client;
	return { knex, statements };
}

const answers: Record<string, unknown> = { first: undefined, insert: [1], update: 1, del: 1, counter: 1 };
