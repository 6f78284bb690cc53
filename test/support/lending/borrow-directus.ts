import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { inject } from 'vitest';
import { administrator } from '../administrator.ts';
import { apiClient } from '../api-client.ts';
import { databaseNamed } from '../databases/provision-database.ts';
import type { DirectusServer } from '../directus-server.ts';
import type { Knex } from 'knex';
import type { Loan, LoanRequest } from './loan.ts';

/** Borrows a running Directus of the test run, with what its world says about itself; `stop` gives it back. */
export async function borrowDirectus(wanted: LoanRequest): Promise<{ server: DirectusServer; contents: unknown }> {
	const { loan, giveBack } = await ask(wanted);
	const { url, port, mailPort, logFile, contents } = loan;
	const { version, engine } = wanted;
	const database = databaseNamed(engine, loan.database);
	const logStart = statSync(logFile).size;
	let knex: Knex | undefined;

	const server: DirectusServer = {
		version,
		engine,
		url,
		port,
		mailPort,
		admin: apiClient(url, administrator.token),
		api: (token) => apiClient(url, token),
		database,
		get knex() {
			return (knex ??= database.connect());
		},
		log: () => readFileSync(logFile).subarray(logStart).toString('utf8'),
		async stop() {
			await knex?.destroy();
			giveBack();
		},
	};
	return { server, contents };
}

/** The loan lasts as long as the connection, so one whose borrower died comes back by itself. */
function ask(wanted: LoanRequest): Promise<{ loan: Loan; giveBack(): void }> {
	return new Promise((resolve, reject) => {
		const asking = request(inject('lender'), { method: 'POST', agent: false }, (response) => {
			response.setEncoding('utf8').once('data', (text: string) => {
				if (response.statusCode === 200) {
					response.on('error', () => undefined);
					resolve({ loan: JSON.parse(text) as Loan, giveBack: () => asking.destroy() });
				} else reject(new Error(`No Directus could be lent: ${text}`));
			});
		});
		asking.on('error', reject);
		asking.end(JSON.stringify(wanted));
	});
}
