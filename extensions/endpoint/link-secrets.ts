import { fingerprint } from '../../src/share/secret.ts';
import type { NextFunction, Request, Response } from 'express';

/** What a visitor's URL said before it was hidden. */
export interface HiddenUrl {
	secret: string;
	/** Names of query parameters that do not belong into a URL, and were sent in one. */
	refused: string[];
}

/** On the request itself: whoever hid it may be an earlier instance of this extension than the one that looks for it. */
const hidden = Symbol.for('directus-extension-sharing url');
type Hiding = Request & { [hidden]?: HiddenUrl };

const visitorPath = /^\/share\/([^/?]+)/i;
/** Ours, and no link's. */
const reserved = new Set(['api', 'page', 'studio']);
const neverInUrls = ['password', 'code', 'ticket', 'token', 'secret', 'access_token'];

/**
 * Takes the link's secret out of the URL before anything can log it, and puts in its place what it is looked up by.
 * Must run before every other middleware.
 */
export function hideLinkSecrets(req: Hiding, _res: Response, next: NextFunction): void {
	const segment = visitorPath.exec(req.url)?.[1];
	if (segment === undefined || reserved.has(segment.toLowerCase()) || req[hidden]) return next();

	const secret = decoded(segment);
	const refused = neverInUrls.filter((name) => name in req.query);
	req[hidden] = { secret, refused };

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
export function hiddenUrlOf(req: Hiding): HiddenUrl | undefined {
	return req[hidden];
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
