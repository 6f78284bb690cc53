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

const visitorPath = /^\/share\/(?!\.{1,2}(?:[/?]|$))([^/?]+)/i;
/** A link wherever it stands in a line, each letter as it is or encoded: what answers nothing is logged all the same. */
const word = [...'share'].map((letter) => `(?:${letter}|%${letter.charCodeAt(0).toString(16)})`).join('');
const anywhere = new RegExp(`(${word}(?:[/.]|%2[ef])+)([^/?#&"'\\s]{16,})`, 'gi');
/** Ours, and no link's. */
const reserved = new Set(['api', 'page', 'studio']);
const neverInUrls = ['password', 'code', 'ticket', 'token', 'secret', 'access_token'];

/**
 * Takes the link's secret out of the URL before anything can log it, and puts in its place what it is looked up by.
 * Must run before every other middleware.
 */
export function hideLinkSecrets(req: Hiding, _res: Response, next: NextFunction): void {
	if (req.headers.referer !== undefined) req.headers.referer = withoutSecrets(req.headers.referer);
	hideInUrl(req);
	if (!req[hidden]) hideElsewhere(req);
	next();
}

/** Nothing answers at such a path, and the log says so. A query of Directus' own stays as it is: it may be meant. */
function hideElsewhere(req: Request): void {
	const [path = '', ...query] = req.url.split('?');
	req.url = [withoutSecrets(path), ...query].join('?');
	req.originalUrl = withoutSecrets(req.originalUrl);
}

function hideInUrl(req: Hiding): void {
	const segment = visitorPath.exec(req.url)?.[1];
	if (segment === undefined || reserved.has(segment.toLowerCase()) || req[hidden]) return;

	const secret = decoded(segment);
	const refused = neverInUrls.filter((name) => name in req.query);
	req[hidden] = { secret, refused };

	const query = new URLSearchParams(req.url.split('?')[1] ?? '');
	for (const name of [...query.keys()]) if (neverInUrls.includes(name.split('[')[0] ?? '')) query.delete(name);
	req.query = Object.fromEntries(
		Object.entries(req.query)
			.filter(([name]) => !refused.includes(name))
			.map(([name, value]) => [name, typeof value === 'string' ? withoutSecrets(value) : value]),
	);

	const path = (req.url.split('?')[0] ?? '').slice('/share/'.length + segment.length);
	const rest = query.size > 0 ? `?${withoutSecrets(query.toString())}` : '';
	req.url = `/share/${inPlaceOf(secret)}${path}${rest}`;
	req.originalUrl = req.url;
}

function withoutSecrets(text: string): string {
	return text.replaceAll(anywhere, (_, before: string, segment: string) => before + inPlaceOf(decoded(segment)));
}

/** As much of what it is looked up by as tells it from others in a log. */
function inPlaceOf(secret: string): string {
	return fingerprint(secret).slice(0, 16);
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
