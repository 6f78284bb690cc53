import { thisProcess } from '../directus/instance.ts';
import type { NextFunction, Request, Response } from 'express';
import type { HealthCheck } from '../directus/health-check.ts';

interface DirectusHealth {
	status: 'ok' | 'warn' | 'error';
	/** For administrators alone. */
	checks?: Record<string, unknown>;
}

/** Adds what we know of ourselves to Directus' own `/server/health`, which has no place for others. */
export function tellHealth(req: Request, res: Response, next: NextFunction): void {
	const { health } = thisProcess();
	if (health === null || !/^\/server\/health\/?$/.test(req.path)) return next();

	const send = res.json.bind(res);
	res.json = (body: unknown) => {
		if (isHealth(body)) void health().then((ours) => send(withOurs(body, ours)));
		else send(body);
		return res;
	};
	next();
}

/**
 * Directus itself is well where we are not: nobody is to restart it for that. An advice of ours alone alarms nobody: it is
 * there for whoever looks.
 */
function withOurs(body: DirectusHealth, ours: Record<string, HealthCheck[]>): DirectusHealth {
	const isBroken = Object.values(ours)
		.flat()
		.some(({ status }) => status === 'error');
	const status = body.status === 'ok' && isBroken ? 'warn' : body.status;
	return { ...body, status, ...(body.checks && { checks: { ...body.checks, ...ours } }) };
}

function isHealth(body: unknown): body is DirectusHealth {
	return typeof body === 'object' && body !== null && 'status' in body;
}
