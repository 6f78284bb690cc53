import { bearerOf } from './bearer.ts';
import { fingerprint } from '../../src/share/secret.ts';
import type { CookieOptions, Request, Response } from 'express';
import type { DirectusRequest } from './route.ts';
import type { Settings } from '../directus/settings.ts';
import type { Share } from '../../src/share/share.ts';

/**
 * `visit` lets in; `proof` is kept of a code that was right, for each personal link; `known` of a visit that a password was
 * asked for: it opens nothing, and says that this browser was let in once.
 */
type Kind = 'visit' | 'proof' | 'known';

/**
 * A browser sends all of its cookies with whatever it asks for below `/share`, owners' calls included, and servers take a
 * header of some kilobytes. Of more than these the oldest are taken back: those shares are to be opened again.
 */
const most: Record<Kind, number> = { visit: 40, proof: 20, known: 10 };

/** Each share has a cookie of its own of each kind, so that two that are open in one browser stay apart. */
export function cookieName(kind: Kind, secret: string): string {
	return prefixOf(kind) + markOf(secret);
}

function prefixOf(kind: Kind): string {
	return `share_${kind}_`;
}

function markOf(secret: string): string {
	return fingerprint(secret).slice(0, 16);
}

interface Opened {
	share: Pick<Share, 'embed'>;
	secret: string;
}

/** An answer, and the request that it is for. */
interface Exchange {
	req: Pick<Request, 'cookies'>;
	res: Pick<Response, 'cookie' | 'clearCookie'>;
}

export function setShareCookie(
	exchange: Exchange,
	settings: Settings,
	kind: Kind,
	{ share, secret, value, expires }: Opened & { value: string; expires: number },
): void {
	const name = cookieName(kind, secret);
	exchange.res.cookie(name, value, { ...options(settings, share), expires: new Date(expires) });
	makeRoom(exchange, settings, kind, name);
}

/** Takes back the oldest of a kind beside the one that was just set. Browsers send first what they have had longest. */
function makeRoom({ req, res }: Exchange, settings: Settings, kind: Kind, name: string): void {
	const kept = Object.keys((req.cookies ?? {}) as object).filter(
		(one) => one.startsWith(prefixOf(kind)) && one !== name,
	);
	for (const oldest of kept.slice(0, Math.max(0, kept.length + 1 - most[kind]))) {
		res.clearCookie(oldest, plain(settings));
		if (settings.isHttps) res.clearCookie(oldest, framed(settings));
	}
}

export function clearVisitCookie(res: Response, settings: Settings, { share, secret }: Opened): void {
	res.clearCookie(cookieName('visit', secret), options(settings, share));
}

/**
 * Apart from Directus' own cookies: opening and leaving a share signs nobody in or out. In a frame on another site a
 * browser sends only a cookie that says so, and keeps it apart for each such site (CHIPS); that takes https.
 */
function options(settings: Settings, { embed }: Pick<Share, 'embed'>): CookieOptions {
	return embed.length > 0 && settings.isHttps ? framed(settings) : plain(settings);
}

function plain({ isHttps, basePath }: Settings): CookieOptions {
	return { httpOnly: true, sameSite: 'lax', secure: isHttps, path: `${basePath}/share` };
}

function framed({ basePath }: Settings): CookieOptions {
	return { httpOnly: true, sameSite: 'none', secure: true, partitioned: true, path: `${basePath}/share` };
}

/** What the visitor shows to prove that they were let in. */
export function tokenOf(req: DirectusRequest, secret: string): unknown {
	const cookies = req.cookies as Record<string, unknown> | undefined;
	return bearerOf(req) ?? cookies?.[cookieName('visit', secret)];
}

/** The token of a visit that this browser has, or once had after it gave the password. */
export function earlierTokenOf(req: DirectusRequest, secret: string): unknown {
	return tokenOf(req, secret) ?? (req.cookies as Record<string, unknown> | undefined)?.[cookieName('known', secret)];
}

/** What this browser kept of an earlier proof. */
export function proofOf(req: DirectusRequest, secret: string): unknown {
	return (req.cookies as Record<string, unknown> | undefined)?.[cookieName('proof', secret)];
}
