import { cp } from 'node:fs/promises';
import { databaseServer } from '../databases/database-server.ts';
import { dataModelFingerprint } from './data-model-fingerprint.ts';
import { startDirectus } from '../directus-server.ts';
import { worldTemplate } from '../worlds/world-template.ts';
import type { Loan, LoanRequest } from './loan.ts';
import type { Poolable } from './pool.ts';

export interface LendableDirectus extends Poolable {
	loan: Loan;
}

/** Starts a Directus that can be lent again and again: after each loan its rows and files are those of its world. */
export async function lendableDirectus({ world: name, version, engine }: LoanRequest): Promise<LendableDirectus> {
	const world = await worldTemplate(name, version, engine);
	const directus = await startDirectus({ version, engine, world });
	const { url, port, mailPort, logFile, uploads, admin, knex, database } = directus;
	const model = await dataModelFingerprint(knex, engine);

	return {
		loan: { url, port, mailPort, logFile, database: database.name, contents: world.contents },
		async refresh() {
			// Directus and ours keep the data model and flows in memory, and may take a moment to forget them.
			if ((await dataModelFingerprint(knex, engine)) !== model) return false;
			await databaseServer(engine).restore(world.database, database.name);
			await cp(world.uploads, uploads, { recursive: true });
			await admin.need('POST', '/utils/cache/clear?system=true');
			return true;
		},
		stop: () => directus.stop(),
	};
}
