import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { administrator } from './administrator.ts';
import { type ApiClient, apiClient } from './api-client.ts';
import type { Engine } from './databases/engine.ts';
import { type ProvisionedDatabase, provisionDatabase } from './databases/provision-database.ts';
import { directusEnvironment } from './directus-environment.ts';
import { type DirectusProcess, startDirectusProcess } from './directus-process.ts';
import type { DirectusVersion } from './directus-version.ts';
import { freePort } from './free-port.ts';
import { extensionName } from './places.ts';
import { redisNamespace } from './redis-namespace.ts';
import { stagedDirectus } from './staged-directus.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface DirectusOptions {
	/** `12` where none is named. */
	version?: DirectusVersion;
	/** The kind of database to make for it; SQLite where none is named. */
	engine?: Engine;
	/** A database that is there already; it then stays when the server stops. */
	database?: ProvisionedDatabase;
	env?: Record<string, string>;
	/** False for a Directus without ours. */
	extension?: boolean;
	/** Cache, bus and locks in Redis. */
	redis?: boolean;
}

export interface DirectusServer {
	readonly version: DirectusVersion;
	readonly engine: Engine;
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	/** Logged in as the administrator. */
	readonly admin: ApiClient;
	/** With a token of one's choice, or nobody's. */
	api(token?: string): ApiClient;
	readonly database: ProvisionedDatabase;
	/** Looks into the tables; closed when the server stops. */
	readonly knex: Knex;
	/** Everything it wrote since the first start. */
	log(): string;
	/** Stops and starts again at the same address; what is passed is added to its environment. */
	restart(env?: Record<string, string>): Promise<void>;
	/** Ends it as a power cut would; `restart` brings it back. */
	kill(): Promise<void>;
	/** Another Directus on the same database, files and Redis; it stops with this one. */
	secondInstance(env?: Record<string, string>): Promise<DirectusServer>;
	/** Ends it, and removes what it leaves: database, files, temporary folders. */
	stop(): Promise<void>;
}

/** Starts the real Directus, with the packed extension in it, on a fresh database. */
export async function startDirectus(options: DirectusOptions = {}): Promise<DirectusServer> {
	const { version = '12', engine = 'sqlite', extension = true } = options;
	const project = await stagedDirectus(version, extension);
	const database = options.database ?? (await provisionDatabase(engine, version));
	const folder = await temporaryFolder('temp', 'uploads', 'no-extensions');
	const redis = options.redis ? redisNamespace() : undefined;
	const remove = async () => {
		await redis?.clear();
		await rm(folder, { recursive: true, force: true });
		if (!options.database) await database.drop();
	};
	const env = {
		...directusEnvironment(folder),
		...database.env,
		...(extension ? { EXTENSIONS_MUST_LOAD: 'true' } : { EXTENSIONS_PATH: join(folder, 'no-extensions') }),
		...redis?.env,
		...options.env,
	};
	try {
		return await serve({ version, database, project, env, extension, remove });
	} catch (error) {
		await remove();
		throw error;
	}
}

interface Setting {
	version: DirectusVersion;
	database: ProvisionedDatabase;
	project: string;
	env: Record<string, string>;
	extension: boolean;
	remove(): Promise<void>;
}

async function serve(setting: Setting): Promise<DirectusServer> {
	const { version, database, extension } = setting;
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	let env: Record<string, string> = { PUBLIC_URL: url, ...setting.env, PORT: String(port) };
	let earlierLog = '';
	let running = await start(setting.project, env, extension);
	let knex: Knex | undefined;
	const others: DirectusServer[] = [];

	return {
		version,
		engine: database.engine,
		url,
		port,
		get pid() {
			return running.pid;
		},
		admin: apiClient(url, administrator.token),
		api: (token) => apiClient(url, token),
		database,
		get knex() {
			return (knex ??= database.connect());
		},
		log: () => earlierLog + running.log(),
		async restart(more = {}) {
			await running.stop();
			earlierLog += running.log();
			env = { ...env, ...more };
			running = await start(setting.project, env, extension);
		},
		kill: () => running.kill(),
		async secondInstance(more = {}) {
			const other = await serve({ ...setting, env: { ...env, ...more }, remove: async () => undefined });
			others.push(other);
			return other;
		},
		async stop() {
			await Promise.all([running.stop(), ...others.map((other) => other.stop())]);
			await knex?.destroy();
			await setting.remove();
		},
	};
}

async function start(project: string, env: Record<string, string>, extension: boolean): Promise<DirectusProcess> {
	const running = await startDirectusProcess(project, env);
	const isLoaded = new RegExp(`Loaded extensions:[^"\n]*\\b${extensionName}\\b`).test(running.log());
	if (isLoaded === extension) return running;
	await running.stop();
	const reproach = extension ? 'Directus started without the extension' : 'Directus loaded the extension unasked';
	throw new Error(`${reproach}. Its log:\n${running.log()}`);
}
