import type { Engine } from '../../support/databases/engine.ts';
import { provisionDatabase } from '../../support/databases/provision-database.ts';
import { startDirectus, type OwnDirectus } from '../../support/directus-server.ts';
import type { DirectusVersion } from '../../support/directus-version.ts';
import { makeRole, makeUser, type Person } from '../../support/newsroom/people.ts';
import { createModel } from '../models/create-model.ts';
import type { Model } from '../models/model.ts';

export interface DeskOptions {
	version: DirectusVersion;
	engine: Engine;
	model: Model;
	/** False for a Directus without ours. */
	extension?: boolean;
}

/** A Directus with a data model, and with people who share and read in it. */
export interface Desk {
	server: OwnDirectus;
	/** May read every collection of the model; the role that shares are made with. */
	role: string;
	/** May read and share everything. */
	editor: Person;
	/** The access token of an ordinary user with the shares' role, as logging in gives it: no table is asked for it. */
	readerToken: string;
	/** The same of a user whose role says by a rule which rows it may read: all. Null without custom rules, as on 12. */
	ruledToken: string | null;
	/** Stops the server and removes its database. */
	stop(): Promise<void>;
}

/** The simplest rule that there is for rows. */
const everyRow = { id: { _nnull: true } };

/** Tokens live as long as a bench may take. */
const patience = { ACCESS_TOKEN_TTL: '1d', REFRESH_TOKEN_TTL: '1d' };

export async function startDesk({ version, engine, model, extension = true }: DeskOptions): Promise<Desk> {
	const database = await provisionDatabase(engine, version);
	try {
		const connection = database.connect();
		try {
			await createModel(connection, model);
		} finally {
			await connection.destroy();
		}
		const server = await startDirectus({ version, engine, database, extension, env: patience });
		const stop = async () => {
			await server.stop();
			await database.drop();
		};
		try {
			return { server, ...(await makePeople(server, model)), stop };
		} catch (error) {
			await server.stop();
			throw error;
		}
	} catch (error) {
		await database.drop();
		throw error;
	}
}

async function makePeople(server: OwnDirectus, { collections }: Model) {
	const { admin, version } = server;
	const mayRead = collections.map(({ name }) => ({ collection: name }));
	const mayShare = collections.map(({ name }) => ({ collection: name, action: 'share' as const }));
	const mayUseCoreShares = (['create', 'read'] as const).map((action) => ({ collection: 'directus_shares', action }));

	const client = await makeRole(admin, 'Client', mayRead);
	const editors = await makeRole(admin, 'Editors', [...mayRead, ...mayShare, ...mayUseCoreShares]);
	const editor = await makeUser(admin, editors.role);
	const ruled = version === '11' ? await makeRole(admin, 'By rules', mayRead.map(withRule)) : null;
	return {
		role: client.role,
		editor,
		readerToken: await loggedIn(server, client.role),
		ruledToken: ruled && (await loggedIn(server, ruled.role)),
	};
}

function withRule({ collection }: { collection: string }) {
	return { collection, permissions: everyRow };
}

async function loggedIn({ admin, api }: OwnDirectus, role: string): Promise<string> {
	const reader = { email: `reader-${role}@example.com`, password: 'a-readers-password' };
	await makeUser(admin, role, reader);
	const { access_token: token } = await api().need('POST', '/auth/login', reader);
	return token as string;
}
