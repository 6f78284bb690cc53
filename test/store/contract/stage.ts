import { randomUUID } from 'node:crypto';
import { aShare, hour, noon } from '../../support/shares/a-share.ts';
import { eventOf } from '../../../src/share/event.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { newVisit, type Visit } from '../../../src/visit/visit.ts';
import { provisionDatabase } from '../../support/databases/provision-database.ts';
import { storesOf, type Stores } from './stores.ts';
import type { Engine } from '../../support/databases/engine.ts';
import type { Knex } from 'knex';
import type { CountedShare, Share } from '../../../src/share/share.ts';

/** The stores on a database that a Directus has set up, and what tests put into it. */
export interface Stage extends Stores {
	knex: Knex;
	/** The same stores over another connection, as another instance has them. */
	elsewhere: Stores;
	/** An active user who owns whatever does not say otherwise. */
	owner: string;
	user(fields?: Record<string, unknown>): Promise<string>;
	role(fields?: Record<string, unknown>): Promise<string>;
	/** Stores a share with a key, a link and a collection of its own; answers it as it is found again. */
	share(changes?: Partial<Share>): Promise<CountedShare>;
	close(): Promise<void>;
}

export interface StageOptions {
	/** Whether the database, a PostgreSQL, gives up one of two transactions that it could not have run one after the other. */
	isSerializable?: boolean;
}

export async function openStage(engine: Engine, { isSerializable = false }: StageOptions = {}): Promise<Stage> {
	const database = await provisionDatabase(engine, '12');
	if (isSerializable) await serialise(database);
	const [knex, other] = [database.connect(), database.connect()];
	await migrate(knex);
	const stores = storesOf(knex);
	const user = (fields = {}) =>
		insert(knex, 'directus_users', {
			status: 'active',
			provider: 'default',
			email: `${randomUUID()}@example.com`,
			...fields,
		});
	const role = (fields = {}) => insert(knex, 'directus_roles', { name: 'Role', ...fields });
	const owner = await user({ first_name: 'Olive', last_name: 'Owner' });

	return {
		...stores,
		elsewhere: storesOf(other),
		knex,
		owner,
		user,
		role,
		async share(changes = {}) {
			const share = newShare({ owner, ...changes });
			await stores.shares.insert(share, eventOf(share.id, 'created', share.dateCreated));
			return must(await stores.shares.find(share.id));
		},
		async close() {
			await Promise.all([knex.destroy(), other.destroy()]);
			await database.drop();
		},
	};
}

export function newShare(changes: Partial<Share>): Share {
	const { ownerStatus, ownerRole, ownerName, roleExists, roleName, mayHaveAncestors, people, ...share } = aShare();
	void [ownerStatus, ownerRole, ownerName, roleExists, roleName, mayHaveAncestors, people];
	const id = randomUUID();
	return { ...share, id, collection: `c_${id.slice(0, 8)}`, secretHash: fingerprint(id), ...changes };
}

/** A visit at noon, with the event that is written with it. */
export function aVisit(share: Share, changes: Partial<Visit> = {}) {
	const trace = { addressHash: 'hash', network: '203.0.113.0/24', agent: 'Firefox on Linux' };
	const made = newVisit(share, { trace }, noon, hour);
	const visit = { ...made.visit, ...changes };
	return { visit, token: made.token, event: eventOf(share.id, 'opened', visit.opened, { ...trace, visit: visit.id }) };
}

export async function insert(knex: Knex, table: string, fields: Record<string, unknown>): Promise<string> {
	const id = randomUUID();
	await knex(table).insert({ id, ...fields });
	return id;
}

export function must<Value>(value: Value | null | undefined): Value {
	if (value === null || value === undefined) throw new Error('It should be there.');
	return value;
}

/** All connections from now on. */
async function serialise(database: { connect(): Knex }): Promise<void> {
	const before = database.connect();
	const [{ name }] = (await before.raw('select current_database() as name')).rows;
	await before.raw(`alter database ?? set default_transaction_isolation = 'serializable'`, [name]);
	await before.destroy();

	const after = database.connect();
	const [{ transaction_isolation: isolation }] = (await after.raw('show transaction_isolation')).rows;
	await after.destroy();
	if (isolation !== 'serializable') throw new Error(`This PostgreSQL does not serialise: ${isolation}`);
}
