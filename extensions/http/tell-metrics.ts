import { thisProcess } from '../directus/instance.ts';
import type { NextFunction, Request, Response } from 'express';

/** Adds what we count to Directus' own `/metrics`, which asks for a login or a token first and has no place for others. */
export function tellMetrics(req: Request, res: Response, next: NextFunction): void {
	const { metrics } = thisProcess();
	if (metrics === null || !/^\/metrics\/?$/.test(req.path)) return next();

	const send = res.send.bind(res);
	res.send = (body: unknown) => {
		res.send = send;
		const isTheirs = res.statusCode === 200 && typeof body === 'string' && isPlain(res);
		return send(isTheirs ? `${body.trimEnd()}\n${metrics()}`.trimStart() : body);
	};
	next();
}

function isPlain(res: Response): boolean {
	return String(res.getHeader('Content-Type')).startsWith('text/plain');
}
