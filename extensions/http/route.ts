import type { Accountability } from '@directus/types';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Schema } from '../directus/directus-context.ts';

/** A request as Directus' middleware leaves it. */
export type DirectusRequest = Request & { accountability?: Accountability | null; schema: Schema };

/** Express 4 lets a rejected handler hang; here every error is handed on. */
export function route(handle: (req: DirectusRequest, res: Response) => Promise<void>): RequestHandler {
	return (req: Request, res: Response, next: NextFunction): void => {
		handle(req as DirectusRequest, res).catch((error: unknown) => next(error));
	};
}
