import { bearerOf } from './bearer.ts';
import { isSomebodyThere, somebodyThere, thisProcess, type Instance } from '../directus/instance.ts';
import { isVisitToken } from '../../src/visit/visit.ts';
import type { Application, NextFunction, Request, Response } from 'express';

/** Longer than Directus takes to load its extensions again. */
const patienceMs = 20_000;
/** Between the moments at which Directus takes our routes away and lets go of the rest of us. */
const pauseMs = 25;
const maxTries = 20;
/** Of errors that are no more than another instance's not knowing who asks. */
const mayBeReload = new Set<unknown>([401, 403, 500]);

const tries = Symbol.for('directus-extension-sharing tries');

/** The instance that was there when the request came. */
const metBy = Symbol.for('directus-extension-sharing met by');

type Tried = Request & { [tries]?: number; [metBy]?: Pick<Instance, 'isThere'> | null };

/** Before all other middleware: while no instance of ours is there, what is meant for one waits. */
export function wait(req: Tried, _res: Response, next: NextFunction): void {
	if (!isOurs(req)) return next();
	const goOn = () => {
		req[metBy] = thisProcess().current;
		next();
	};
	if (isSomebodyThere()) goOn();
	else void somebodyThere(patienceMs).then(goOn);
}

/** After the routes of all extensions: what is meant for ours and met none came while they were being loaded again. */
export function catchFallen(req: Request, res: Response, next: NextFunction): void {
	if (isPathOfOurs(req.path)) beginAgain(req, res, next);
	else next();
}

/**
 * After them, for errors: what began under one instance of ours fails in Directus itself where the filters that would have
 * told it who asks are taken away in the meantime, or are those of the next instance, who knows of no such reader.
 */
export function catchRefused(error: unknown, req: Tried, res: Response, next: NextFunction): void {
	const { status } = Object(error) as { status?: unknown };
	const answer = () => next(error);
	if (!isOurs(req) || !mayBeReload.has(status)) return answer();
	void pause().then(() => (req[metBy]?.isThere() === false ? beginAgain(req, res, answer) : answer()));
}

/**
 * Lets a request that fell between two instances go through Directus once more, as soon as there is one.
 *
 * @param otherwise what is done where none comes, or it was tried often enough
 */
export function beginAgain(req: Tried, res: Response, otherwise: () => void): void {
	const tried = req[tries] ?? 0;
	if (tried >= maxTries || res.headersSent) return otherwise();
	req[tries] = tried + 1;

	void pause()
		.then(() => somebodyThere(patienceMs))
		.then((isThere) => {
			if (!isThere) return otherwise();
			req.url = req.originalUrl;
			req.baseUrl = '';
			(req.app as Application & { handle(req: Request, res: Response): void }).handle(req, res);
		});
}

function isOurs(req: Request): boolean {
	return isPathOfOurs(req.path) || isVisitToken(req.query['access_token'] ?? bearerOf(req));
}

function isPathOfOurs(path: string): boolean {
	return /^\/share(?:\/|$)/i.test(path);
}

/** By then it is known whether an instance that just lost its filters was unloaded. */
export function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
