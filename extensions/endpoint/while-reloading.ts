import { isSomebodyThere, somebodyThere } from '../directus/instance.ts';
import { isVisitToken } from '../../src/visit/visit.ts';
import type { Application, NextFunction, Request, Response } from 'express';

/** Longer than Directus takes to load its extensions again. */
const patienceMs = 20_000;
/** Between the moments at which Directus takes our routes away and lets go of the rest of us. */
const pauseMs = 25;
const maxTries = 20;

const tries = Symbol.for('directus-extension-sharing tries');

type Tried = Request & { [tries]?: number };

/** Before all other middleware: while no instance of ours is there, what is meant for one waits. */
export function wait(req: Request, _res: Response, next: NextFunction): void {
	if (!isOurs(req) || isSomebodyThere()) return next();
	void somebodyThere(patienceMs).then(() => next());
}

/** After the routes of all extensions: what is meant for ours and met none came while they were being loaded again. */
export function catchFallen(req: Request, res: Response, next: NextFunction): void {
	if (isPathOfOurs(req.path)) beginAgain(req, res, next);
	else next();
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
	return isPathOfOurs(req.path) || isVisitToken(/^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1]);
}

function isPathOfOurs(path: string): boolean {
	return /^\/share(?:\/|$)/i.test(path);
}

/** By then it is known whether an instance that just lost its filters was unloaded. */
export function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
