import { fingerprint } from '../../src/share/secret.ts';
import type { CookieOptions, Response } from 'express';
import type { Settings } from '../directus/settings.ts';
import type { Share } from '../../src/share/share.ts';

/** Each share has a cookie of its own, so that two that are open in one browser stay apart. */
export function cookieName(secret: string): string {
	return `share_visit_${fingerprint(secret).slice(0, 16)}`;
}

/** What a browser keeps of a proof; a personal link has one of its own. */
export function proofCookieName(secret: string): string {
	return `share_proof_${fingerprint(secret).slice(0, 16)}`;
}

export function setProofCookie(
	res: Response,
	settings: Settings,
	{ share, secret, proof, expires }: Opened & { proof: string; expires: number },
): void {
	res.cookie(proofCookieName(secret), proof, { ...options(settings, share), expires: new Date(expires) });
}

interface Opened {
	share: Pick<Share, 'embed'>;
	secret: string;
}

export function setVisitCookie(
	res: Response,
	settings: Settings,
	{ share, secret, token, expires }: Opened & { token: string; expires: number },
): void {
	res.cookie(cookieName(secret), token, { ...options(settings, share), expires: new Date(expires) });
}

export function clearVisitCookie(res: Response, settings: Settings, { share, secret }: Opened): void {
	res.clearCookie(cookieName(secret), options(settings, share));
}

/**
 * Apart from Directus' own cookies: opening and leaving a share signs nobody in or out. In a frame on another site a
 * browser sends only a cookie that says so, and keeps it apart for each such site (CHIPS); that takes https.
 */
function options({ isHttps, basePath }: Settings, { embed }: Pick<Share, 'embed'>): CookieOptions {
	const path = `${basePath}/share`;
	if (embed.length === 0 || !isHttps) return { httpOnly: true, sameSite: 'lax', secure: isHttps, path };
	return { httpOnly: true, sameSite: 'none', secure: true, partitioned: true, path };
}
