import { fromElsewhere, notJson, restartNeeded } from '../http/problems.ts';
import { thisProcess } from '../directus/instance.ts';
import type { NextFunction, Request, Response } from 'express';

/**
 * What another site can send with a visitor's or user's cookies without asking anybody changes and counts nothing: what is
 * no JSON, and what has no body and is not from a page of ours.
 */
export function onlyJson(publicUrl: string) {
	return (req: Request, _res: Response, next: NextFunction): void => {
		const changesNothing = ['GET', 'HEAD', 'OPTIONS'].includes(req.method);
		if (changesNothing || isJson(req)) return next();
		if (!isEmpty(req)) return next(notJson());
		next(isFromElsewhere(req, publicUrl) ? fromElsewhere() : undefined);
	};
}

/**
 * Browsers ask our leave before they send another method than this, or a header such as `Authorization`, from another
 * site. Programs name no site; of browsers, only old ones do not say how the site that they name is to us.
 */
function isFromElsewhere(req: Request, publicUrl: string): boolean {
	if (req.method !== 'POST' || req.get('authorization') !== undefined) return false;
	const relation = req.get('sec-fetch-site');
	if (relation !== undefined) return relation !== 'same-origin' && relation !== 'none';
	const origin = req.get('origin');
	return origin !== undefined && ![`${req.protocol}://${req.get('host') ?? ''}`, originOf(publicUrl)].includes(origin);
}

function originOf(url: string): string | null {
	return URL.canParse(url) ? new URL(url).origin : null;
}

/** Without a body, and without a type that says what it would be. */
function isEmpty(req: Request): boolean {
	const length = Number(req.get('content-length') ?? 0);
	return req.get('content-type') === undefined && length === 0 && req.get('transfer-encoding') === undefined;
}

function isJson(req: Request): boolean {
	return /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i.test(req.get('content-type') ?? '');
}

/** Links are made only where nothing can log them: see `prepareRunning`. */
export function onlyPrepared(req: Request, _res: Response, next: NextFunction): void {
	next(thisProcess().isPrepared || req.method === 'GET' ? undefined : restartNeeded());
}

/** Every answer of ours: for nobody's cache, and with nothing to give away by links or guessed types. */
export function privateHeaders(_req: Request, res: Response, next: NextFunction): void {
	res.setHeader('Cache-Control', 'private, no-store');
	res.setHeader('Referrer-Policy', 'no-referrer');
	res.setHeader('X-Content-Type-Options', 'nosniff');
	res.setHeader('X-Robots-Tag', 'noindex, nofollow');
	next();
}
