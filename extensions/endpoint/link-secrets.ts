import { fingerprint } from '../../src/share/secret.ts';
import type { NextFunction, Request, Response } from 'express';

/** What a visitor's URL said before it was hidden. */
export interface HiddenUrl {
	secret: string;
	/** Names of query parameters that do not belong into a URL, and were sent in one. */
	refused: string[];
}

const hidden = new WeakMap<Request, HiddenUrl>();
const visitorPath = /^\/share\/([^/?]+)/i;
/** Ours, and no link's. */
const reserved = new Set(['api', 'page', 'studio']);
const neverInUrls = ['password', 'code', 'ticket', 'token', 'secret', 'access_token'];

/**
 * Takes the link's secret out of the URL before anything can log it, and puts in its place what it is looked up by.
 * Must run before every other middleware.
 */
export function hideLinkSecrets(req: Request, _res: Response, next: NextFunction): void {
	const segment = visitorPath.exec(req.url)?.[1];
	if (segment === undefined || reserved.has(segment.toLowerCase())) return next();

	const secret = decoded(segment);
	const refused = neverInUrls.filter((name) => name in req.query);
	hidden.set(req, { secret, refused });

	req.query = Object.fromEntries(Object.entries(req.query).filter(([name]) => !refused.includes(name)));
	const query = new URLSearchParams(req.url.split('?')[1] ?? '');
	for (const name of [...query.keys()]) if (neverInUrls.includes(name.split('[')[0] ?? '')) query.delete(name);

	const path = (req.url.split('?')[0] ?? '').slice('/share/'.length + segment.length);
	const rest = query.size > 0 ? `?${query.toString()}` : '';
	req.url = `/share/${fingerprint(secret).slice(0, 16)}${path}${rest}`;
	req.originalUrl = req.url;
	next();
}

/** Undefined where the request was not for a visitor's URL. */
export function hiddenUrlOf(req: Request): HiddenUrl | undefined {
	return hidden.get(req);
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
