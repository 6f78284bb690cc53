import { randomBytes } from 'node:crypto';
import type { DirectusContext } from './directus-context.ts';

/** What the environment says, read once. */
export interface Settings {
	secret: string;
	/** The `SECRET` before this one, where an administrator has said it; see `reseal`. */
	formerSecret: string | null;
	/** Without a trailing slash; empty for the default `/`. */
	publicUrl: string;
	/** The path of `PUBLIC_URL`, without a trailing slash: where the server is seen by browsers. */
	basePath: string;
	isHttps: boolean;
	/** How long a visit lasts at most. */
	visitTtlMs: number;
	/** How long an invitation can be accepted. */
	invitationTtlMs: number;
	/** How long what happened is kept. */
	eventsTtlMs: number;
	/** Whether Directus takes the address of a request from whatever the request says, whoever sends it. */
	believesAddresses: boolean;
	/** Whether no link opens anything, and no item is missed, while somebody looks after the whole. */
	isPaused: boolean;
	/** Whether Directus' own panel of shares stands beside ours in the Studio, or ours in its place. */
	corePanel: 'replaced' | 'kept';
	/** The sites whose players may run on the page, as hosts. */
	playerHosts: string[];
	/** In front of the names of all metrics. */
	metricsPrefix: string;
	redis: RedisSettings | null;
}

export interface RedisSettings {
	url: string | null;
	options: Record<string, unknown>;
	/** In front of the keys of what Directus keeps of permissions, where it keeps that without an end. */
	endless: string | null;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export function readSettings({ env, logger }: Pick<DirectusContext, 'env' | 'logger'>): Settings {
	const publicUrl = String(env['PUBLIC_URL'] ?? '').replace(/\/+$/, '');
	const path = /^https?:\/\/[^/]+(.*)$/.exec(publicUrl)?.[1] ?? publicUrl;

	return {
		secret: readSecret(env, logger),
		formerSecret: env['SHARING_OLD_SECRET'] === undefined ? null : String(env['SHARING_OLD_SECRET']),
		publicUrl,
		basePath: path,
		isHttps: publicUrl.startsWith('https://'),
		visitTtlMs: readNumber(env, 'SHARING_VISIT_HOURS', 24) * hourMs,
		invitationTtlMs: readNumber(env, 'SHARING_INVITATION_HOURS', 72) * hourMs,
		eventsTtlMs: readNumber(env, 'SHARING_EVENTS_DAYS', 365) * dayMs,
		believesAddresses: env['IP_TRUST_PROXY'] === true,
		isPaused: readSwitch(env, 'SHARING_PAUSED'),
		corePanel: readCorePanel(env),
		playerHosts: readHosts(env, 'SHARING_PLAYER_HOSTS'),
		metricsPrefix: String(env['METRICS_NAME_PREFIX'] ?? 'directus_'),
		redis: readRedis(env),
	};
}

function readSecret(env: Record<string, unknown>, logger: DirectusContext['logger']): string {
	const secret = env['SECRET'];
	if (typeof secret === 'string' && secret !== '') return secret;
	logger.warn('Sharing: without a SECRET in the environment, links can be copied only until the next restart.');
	return randomBytes(32).toString('base64url');
}

function readNumber(env: Record<string, unknown>, name: string, otherwise: number): number {
	const value = Number(env[name] ?? otherwise);
	if (Number.isFinite(value) && value > 0) return value;
	throw new Error(`Sharing: ${name} must be a number above 0; it is "${String(env[name])}".`);
}

function readSwitch(env: Record<string, unknown>, name: string): boolean {
	const value = String(env[name] ?? 'false');
	if (value === 'true' || value === 'false') return value === 'true';
	throw new Error(`Sharing: ${name} must be "true" or "false"; it is "${value}".`);
}

/** Directus makes a list of what has commas in it. */
function readHosts(env: Record<string, unknown>, name: string): string[] {
	const hosts = [env[name] ?? []].flat().flatMap((value) => String(value).split(','));
	const named = hosts.map((host) => host.trim().toLowerCase()).filter((host) => host !== '');
	const odd = named.find((host) => !/^(?:[a-z\d-]+\.)+[a-z\d-]+(?::\d+)?$/.test(host));
	if (odd === undefined) return named;
	throw new Error(`Sharing: ${name} must be names of hosts such as "www.example.com"; one of them is "${odd}".`);
}

function readCorePanel(env: Record<string, unknown>): Settings['corePanel'] {
	const value = String(env['SHARING_CORE_PANEL'] ?? 'replaced');
	if (value === 'replaced' || value === 'kept') return value;
	throw new Error(`Sharing: SHARING_CORE_PANEL must be "replaced" or "kept"; it is "${value}".`);
}

/** As Directus decides whether it has a Redis. */
function readRedis(env: Record<string, unknown>): Settings['redis'] {
	const names = Object.keys(env).filter((name) => name.startsWith('REDIS_') && name !== 'REDIS_ENABLED');
	const isEnabled = 'REDIS_ENABLED' in env ? env['REDIS_ENABLED'] === true : 'REDIS' in env || names.length > 0;
	if (!isEnabled) return null;

	const options = Object.fromEntries(names.map((name) => [camelCase(name.slice('REDIS_'.length)), env[name]]));
	const endless =
		env['CACHE_SYSTEM_TTL'] === undefined ? String(env['REDIS_PERMISSIONS_NAMESPACE'] ?? 'permissions') : null;
	return { url: typeof env['REDIS'] === 'string' ? env['REDIS'] : null, options, endless };
}

function camelCase(name: string): string {
	return name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
