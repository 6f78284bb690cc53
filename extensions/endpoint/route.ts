import { explained } from './problems.ts';
import type { Accountability } from '@directus/types';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Parsed } from '../../src/share/parser.ts';
import type { Schema } from '../directus/directus-context.ts';
import { invalid } from './problems.ts';

/** A request as Directus' middleware leaves it. */
export type DirectusRequest = Request & { accountability?: Accountability | null; schema: Schema };

/** Express 4 lets a rejected handler hang; here every error becomes an answer. */
export function route(handle: (req: DirectusRequest, res: Response) => Promise<void>): RequestHandler {
	return (req: Request, res: Response, next: NextFunction): void => {
		handle(req as DirectusRequest, res).catch((error: unknown) => next(explained(error)));
	};
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
