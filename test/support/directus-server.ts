import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { administrator } from './administrator.ts';
import { type ApiClient, apiClient } from './api-client.ts';
import type { Engine } from './databases/engine.ts';
import { type ProvisionedDatabase, provisionDatabase } from './databases/provision-database.ts';
import { directusEnvironment, mailEnvironment } from './directus-environment.ts';
import { type DirectusProcess, startDirectusProcess } from './directus-process.ts';
import type { DirectusVersion } from './directus-version.ts';
import { freePort } from './free-port.ts';
import { extensionName } from './places.ts';
import { redisNamespace } from './redis-namespace.ts';
import { stagedDirectus } from './staged-directus.ts';
import { temporaryFolder } from './temporary-folder.ts';
import type { WorldTemplate } from './worlds/world-template.ts';

export interface DirectusOptions {
	/** `12` where none is named. */
	version?: DirectusVersion;
	/** The kind of database to make for it; SQLite where none is named. */
	engine?: Engine;
	/** A database that is there already; it then stays when the server stops. */
	database?: ProvisionedDatabase;
	/** What it has from the start; nothing where none is named. */
	world?: Pick<WorldTemplate, 'database' | 'uploads'>;
	env?: Record<string, string>;
	/** False for a Directus without ours. */
	extension?: boolean;
	/** The project that it starts in; the one of all tests where none is named. */
	project?: string;
	/** Cache, bus and locks in Redis. */
	redis?: boolean;
}

/** What every test may do with the Directus that it runs against. */
export interface DirectusServer {
	readonly version: DirectusVersion;
	readonly engine: Engine;
	readonly url: string;
	readonly port: number;
	/** It sends its mails to whoever listens here: see `startMailServer`. */
	readonly mailPort: number;
	/** Logged in as the administrator. */
	readonly admin: ApiClient;
	/** With a token of one's choice, or nobody's. */
	api(token?: string): ApiClient;
	readonly database: ProvisionedDatabase;
	/** Looks into the tables; closed when the server stops. */
	readonly knex: Knex;
	/** Everything it wrote since it was started, or lent. */
	log(): string;
	/** There is no more use for it. */
	stop(): Promise<void>;
}

/** A Directus that nobody else uses. `stop` removes what it leaves: database, files, temporary folders. */
export interface OwnDirectus extends DirectusServer {
	readonly pid: number;
	readonly logFile: string;
	/** The folder of its files. */
	readonly uploads: string;
	/** Stops and starts again at the same address; what is passed is added to its environment. */
	restart(env?: Record<string, string>): Promise<void>;
	/** Ends it as a power cut would; `restart` brings it back. */
	kill(): Promise<void>;
	/** Another Directus on the same database, files and Redis; it stops with this one. */
	secondInstance(env?: Record<string, string>): Promise<OwnDirectus>;
}

/** Starts the real Directus, with the packed extension in it, on a fresh database. */
export async function startDirectus(options: DirectusOptions = {}): Promise<OwnDirectus> {
	const { version = '12', engine = 'sqlite', extension = true, world } = options;
	const project = options.project ?? (await stagedDirectus(version, extension));
	const database = options.database ?? (await provisionDatabase(engine, version, world?.database));
	const folder = await temporaryFolder('temp', 'uploads', 'no-extensions');
	if (world) await cp(world.uploads, join(folder, 'uploads'), { recursive: true });
	const redis = options.redis ? redisNamespace() : undefined;
	const mailPort = await freePort();
	const remove = async () => {
		await redis?.clear();
		await rm(folder, { recursive: true, force: true });
		if (!options.database) await database.drop();
	};
	const env = {
		...directusEnvironment(folder),
		...mailEnvironment(mailPort),
		...database.env,
		...(extension ? { EXTENSIONS_MUST_LOAD: 'true' } : { EXTENSIONS_PATH: join(folder, 'no-extensions') }),
		...redis?.env,
		...options.env,
	};
	try {
		return await serve({ version, database, project, env, extension, folder, mailPort, remove });
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
	folder: string;
	mailPort: number;
	remove(): Promise<void>;
}

async function serve(setting: Setting): Promise<OwnDirectus> {
	const { version, database, mailPort } = setting;
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(setting.folder, `log-${port}`);
	let env: Record<string, string> = { PUBLIC_URL: url, ...setting.env, PORT: String(port) };
	let running = await start(setting, env, logFile);
	let knex: Knex | undefined;
	const others: OwnDirectus[] = [];

	return {
		version,
		engine: database.engine,
		url,
		port,
		mailPort,
		logFile,
		uploads: join(setting.folder, 'uploads'),
		get pid() {
			return running.pid;
		},
		admin: apiClient(url, administrator.token),
		api: (token) => apiClient(url, token),
		database,
		get knex() {
			return (knex ??= database.connect());
		},
		log: () => readFileSync(logFile, 'utf8'),
		async restart(more = {}) {
			await running.stop();
			env = { ...env, ...more };
			running = await start(setting, env, logFile);
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

async function start(
	{ project, extension }: Setting,
	env: Record<string, string>,
	logFile: string,
): Promise<DirectusProcess> {
	const before = existsSync(logFile) ? statSync(logFile).size : 0;
	const running = await startDirectusProcess(project, env, logFile);
	const log = readFileSync(logFile).subarray(before).toString('utf8');
	const isLoaded = new RegExp(`Loaded extensions:[^"\n]*\\b${extensionName}\\b`).test(log);
	if (isLoaded === extension) return running;
	await running.stop();
	const reproach = extension ? 'Directus started without the extension' : 'Directus loaded the extension unasked';
	throw new Error(`${reproach}. Its log:\n${log}`);
}
