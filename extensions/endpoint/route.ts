import type { Accountability } from '@directus/types';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Parsed } from '../../src/share/parser.ts';
import type { DirectusContext, Schema } from '../directus/directus-context.ts';
import { beginAgain, pause } from './while-reloading.ts';
import { explained, fromElsewhere, invalid, isTold, notJson, restartNeeded } from './problems.ts';
import { thisProcess, type Instance } from '../directus/instance.ts';

/** A request as Directus' middleware leaves it. */
export type DirectusRequest = Request & { accountability?: Accountability | null; schema: Schema };

/** Express 4 lets a rejected handler hang; here every error is handed on. */
export function route(handle: (req: DirectusRequest, res: Response) => Promise<void>): RequestHandler {
	return (req: Request, res: Response, next: NextFunction): void => {
		handle(req as DirectusRequest, res).catch((error: unknown) => next(error));
	};
}

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

/**
 * At the end of all routes. What went wrong because Directus took this instance away in the middle of it is begun again
 * with the next one; to those who read as visitors, it has said by then that they may read nothing.
 */
export function explainErrors(instance: Instance, logger: DirectusContext['logger']) {
	// By its four parameters Express knows that it is one for errors.
	return (error: unknown, req: Request, res: Response, next: NextFunction): void => {
		sayWhenAgain(res, error);
		const answer = () => next(isTold(error) ? error : logged(error, logger));
		if (![403, 500].includes(explained(error).status)) return answer();
		void pause().then(() => (instance.isThere() ? answer() : beginAgain(req, res, answer)));
	};
}

/** Seconds to wait are told to people in the error, and to programs in the header that they know. */
export function sayWhenAgain(res: Response, error: unknown): void {
	const { extensions } = Object(error) as { extensions?: { retry_after?: unknown } };
	const seconds = extensions?.retry_after;
	if (typeof seconds === 'number' && !res.headersSent) res.setHeader('Retry-After', String(seconds));
}

/** What may be answered of an error. Where that is next to nothing, the log has the rest, under the number in the answer. */
export function logged(error: unknown, logger: DirectusContext['logger']): ReturnType<typeof explained> {
	const problem = explained(error);
	if (problem.status >= 500 && !isTold(error)) logger.error(error, `Sharing: ${problem.message}`);
	return problem;
}

/** The parsed value, or a refusal that names the field. */
export function checked<T>(parsed: Parsed<T>): T {
	if (parsed.kind === 'invalid') throw invalid(parsed);
	return parsed.value;
}

/** Every answer of ours: for nobody's cache, and with nothing to give away by links or guessed types. */
export function privateHeaders(_req: Request, res: Response, next: NextFunction): void {
	res.setHeader('Cache-Control', 'private, no-store');
	res.setHeader('Referrer-Policy', 'no-referrer');
	res.setHeader('X-Content-Type-Options', 'nosniff');
	res.setHeader('X-Robots-Tag', 'noindex, nofollow');
	next();
}
