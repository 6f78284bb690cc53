import { forgetTables } from './guard-tables.ts';
import { healthOf } from '../directus/health.ts';
import { lookAfterSeals } from './look-after-seals.ts';
import { metricsOf } from '../directus/vitals.ts';
import { NewerTables } from '../directus/newer-tables.ts';
import { prepareEnd, prepareFront, prepareRunning } from '../http/prepare-app.ts';
import { thisProcess } from '../directus/instance.ts';
import type { Application, Request, Router } from 'express';
import type { DirectusContext } from '../directus/directus-context.ts';
import type { Register } from './quiet-register.ts';
import type { Sharing } from '../directus/sharing.ts';

/**
 * Takes this instance's place in Directus: while Directus starts, after it has loaded its extensions again, or, where this
 * one was installed while it ran, with the first request. Answers what is to be done with each request.
 */
export function takePlace(init: Register['init'], context: DirectusContext, sharing: Sharing): (req: Request) => void {
	const { logger } = context;
	let hasTried = false;
	thisProcess().health = () => healthOf(sharing);
	thisProcess().metrics = () => metricsOf(sharing.vitals, sharing.settings.metricsPrefix);

	// A handler that was registered for the start of Directus is never called again, and never let go of.
	if (thisProcess().isPrepared) void begin();
	else {
		init('app.before', async (meta) => {
			prepareFront((meta as { app: Application }).app);
			await begin();
		});
		init('routes.custom.after', (meta) => prepareEnd((meta as { app: Application }).app));
	}

	return function catchUp({ app }) {
		const { isPrepared, routes } = thisProcess();
		if (isPrepared || hasTried || routes === null) return;
		// What cannot be had now cannot be had with the next request either: it is said once.
		hasTried = true;
		prepareRunning(app, routes as Router);
		if (thisProcess().isPrepared) void begin();
		else logger.error('Sharing: it was installed while Directus was running. Restart Directus to use it.');
	};

	async function begin(): Promise<void> {
		try {
			await forgetTables(context);
			await sharing.ready();
		} catch (error) {
			if (error instanceof NewerTables) logger.error(error.message);
			else logger.error(error, 'Sharing: its tables could not be brought up to date. It tries again when it is asked.');
			return;
		}
		void lookAfterSeals(sharing, context).catch((error: unknown) =>
			logger.error(error, 'Sharing: whether links were sealed under another SECRET could not be seen.'),
		);
	}
}
