import { fingerprint } from '../../src/share/secret.ts';
import type { CookieOptions, Request, Response } from 'express';
import type { Settings } from '../directus/settings.ts';
import type { Share } from '../../src/share/share.ts';

const visits = 'share_visit_';
const proofs = 'share_proof_';
const known = 'share_known_';
/** A browser that knew the password is known for so long; see `Guesser`. */
const knownMs = 30 * 86_400_000;

/**
 * A browser sends all of its cookies with whatever it asks for below `/share`, owners' calls included, and servers take a
 * header of some kilobytes. Of more than these the oldest are taken back: those shares are to be opened again.
 */
const most = { [visits]: 40, [proofs]: 20, [known]: 10 };

/** Each share has a cookie of its own, so that two that are open in one browser stay apart. */
export function cookieName(secret: string): string {
	return visits + markOf(secret);
}

/** What a browser keeps of a proof; a personal link has one of its own. */
export function proofCookieName(secret: string): string {
	return proofs + markOf(secret);
}

/** What a browser keeps of a visit that a password was asked for: it opens nothing, and says that it was let in once. */
export function knownCookieName(secret: string): string {
	return known + markOf(secret);
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

export function setVisitCookie(
	exchange: Exchange,
	settings: Settings,
	{ share, secret, token, expires }: Opened & { token: string; expires: number },
): void {
	const name = cookieName(secret);
	exchange.res.cookie(name, token, { ...options(settings, share), expires: new Date(expires) });
	makeRoom(exchange, settings, visits, name);
}

export function setProofCookie(
	exchange: Exchange,
	settings: Settings,
	{ share, secret, proof, expires }: Opened & { proof: string; expires: number },
): void {
	const name = proofCookieName(secret);
	exchange.res.cookie(name, proof, { ...options(settings, share), expires: new Date(expires) });
	makeRoom(exchange, settings, proofs, name);
}

export function setKnownCookie(
	exchange: Exchange,
	settings: Settings,
	{ share, secret, token, now }: Opened & { token: string; now: number },
): void {
	const name = knownCookieName(secret);
	exchange.res.cookie(name, token, { ...options(settings, share), expires: new Date(now + knownMs) });
	makeRoom(exchange, settings, known, name);
}

/** Takes back the oldest of a kind beside the one that was just set. Browsers send first what they have had longest. */
function makeRoom({ req, res }: Exchange, settings: Settings, kind: keyof typeof most, name: string): void {
	const kept = Object.keys((req.cookies ?? {}) as object).filter((one) => one.startsWith(kind) && one !== name);
	for (const oldest of kept.slice(0, Math.max(0, kept.length + 1 - most[kind]))) {
		res.clearCookie(oldest, plain(settings));
		if (settings.isHttps) res.clearCookie(oldest, framed(settings));
	}
}

export function clearVisitCookie(res: Response, settings: Settings, { share, secret }: Opened): void {
	res.clearCookie(cookieName(secret), options(settings, share));
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
