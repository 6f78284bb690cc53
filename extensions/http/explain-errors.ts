import { beginAgain, pause } from './while-reloading.ts';
import { explained, isTold } from './problems.ts';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Instance } from '../directus/instance.ts';
import type { NextFunction, Request, Response } from 'express';

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
