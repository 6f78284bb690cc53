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
/** Our name and what parts it from a secret, each letter as it is or encoded. */
const named = `${[...'share'].map((letter) => `(?:${letter}|%${letter.charCodeAt(0).toString(16)})`).join('')}(?:[/.]|%2[ef])+`;
/** Where a path would lead to a link, and leads nowhere because of how it is spelled. Never a path of somebody else's. */
const misspelled = new RegExp(`^((?:https?://[^/?#]*)?(?:[/.]|%2[ef])*${named})([^/?#]{16,})`, 'i');
/** A link in a text: a secret has 32 letters, and no other key that may follow our name has. */
const inText = new RegExp(`(${named})((?:[\\w-]|%[\\da-f]{2}){32})(?![\\w%-])`, 'gi');
/** Ours, and no link's. */
const reserved = new Set(['api', 'page', 'studio']);
const neverInUrls = ['password', 'code', 'ticket', 'token', 'secret', 'access_token'];

/**
 * Takes the link's secret out of the URL before anything can log it, and puts in its place what it is looked up by.
 * Must run before every other middleware.
 */
export function hideLinkSecrets(req: Hiding, _res: Response, next: NextFunction): void {
	if (req.headers.referer !== undefined) req.headers.referer = withoutSecrets(req.headers.referer, inText);
	hideInUrl(req);
	if (!req[hidden]) req.url = req.originalUrl = withoutSecrets(req.url, misspelled);
	next();
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
			.map(([name, value]) => [name, typeof value === 'string' ? withoutSecrets(value, inText) : value]),
	);

	const path = (req.url.split('?')[0] ?? '').slice('/share/'.length + segment.length);
	const rest = query.size > 0 ? `?${withoutSecrets(query.toString(), inText)}` : '';
	req.url = `/share/${inPlaceOf(secret)}${path}${rest}`;
	req.originalUrl = req.url;
}

function withoutSecrets(text: string, links: RegExp): string {
	return text.replace(links, (_, before: string, secret: string) => before + inPlaceOf(decoded(secret)));
}

/** As much of what it is looked up by as tells it from others in a log. */
export function inPlaceOf(secret: string): string {
	return shortOf(fingerprint(secret));
}

/** The same of what it is looked up by. */
export function shortOf(secretHash: string): string {
	return secretHash.slice(0, 16);
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
