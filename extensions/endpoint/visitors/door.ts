import { checked, route, type DirectusRequest } from '../route.ts';
import { cookieName, secretOf, visiting, visitorOf } from './visitor-request.ts';
import { eventOf } from '../../../src/activity/event.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { iso } from '../../../src/share/share-view.ts';
import { openVisit, type Door } from '../../../src/visit/open-visit.ts';
import { parseOpening } from '../../../src/share/input.ts';
import { explained, passwordRequired, refused, tooManyTries, wrongPassword } from '../problems.ts';
import { isDirectusError } from '@directus/errors';
import { readProject } from '../../directus/project.ts';
import { sendPage } from './page.ts';
import { shareState } from '../../../src/share/share-state.ts';
import { standingPlan } from '../../directus/standing.ts';
import { traceOf } from '../../../src/visit/visitor.ts';
import type { Arrival } from '../../../src/visit/visit-store.ts';
import type { CookieOptions, Router } from 'express';
import type { Engine } from '../engine.ts';

/** Where so few uses are left for a share, opening it is a deliberate click. */
const smallLimit = 10;

export function doorRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { visits, settings, now } = sharing;

	router.get(
		'/:secret',
		route(async (req, res) => {
			if (req.accepts(['html', 'json']) === 'json') {
				res.json({ data: await info(req) });
				return;
			}
			res.status(await statusOf(req));
			sendPage(res, settings.basePath);
		}),
	);

	router.get(
		'/:secret/info',
		route(async (req, res) => {
			res.json({ data: await info(req) });
		}),
	);

	router.post(
		'/:secret/visits',
		route(async (req, res) => {
			const secret = secretOf(req);
			const { password = null } = checked(parseOpening(req.body));
			const knock = { secret, password, visitor: visitorOf(req), now: now() };
			const opening = await openVisit(knock, doorFor(req));

			switch (opening.kind) {
				case 'refused':
					throw refused(opening.reason);
				case 'asks':
					throw passwordRequired();
				case 'wrong-password':
					throw wrongPassword(opening.triesLeft);
				case 'throttled':
					res.setHeader('Retry-After', String(opening.retryAfterSeconds));
					throw tooManyTries(opening.retryAfterSeconds);
			}

			const { token, visit, usesLeft } = opening;
			res.cookie(cookieName(secret), token, { ...cookie(), expires: new Date(visit.expires) });
			res.json({ data: { token, expires: iso(visit.expires), uses_left: usesLeft } });
		}),
	);

	router.delete(
		'/:secret/visits/current',
		route(async (req, res) => {
			const { secret, share, visit } = await visiting(req, engine);
			const trace = traceOf(visitorOf(req), sharing.vault.keyed);
			await visits.end(share.id, visit.id, eventOf(share.id, 'left', now(), { ...trace, visit: visit.id }));
			res.clearCookie(cookieName(secret), cookie());
			res.status(204).end();
		}),
	);

	async function info(req: DirectusRequest) {
		const arrival = await visits.arrive(fingerprint(secretOf(req)), null);
		const state = arrival ? shareState(arrival.share, now()) : 'paused';
		const isTold = ['active', 'scheduled', 'ended', 'used-up'].includes(state);
		if (!arrival || !isTold || !(await mayStillShare(req, arrival))) throw refused('not-found');

		const { passwordHash, maxUses, dateStart } = arrival.share;
		const asks = passwordHash === null ? [] : ['password'];
		const confirm = asks.length === 0 && maxUses !== null && maxUses <= smallLimit;
		const project = await readProject(context, req.schema, settings.basePath);
		return { state, asks, confirm, date_start: state === 'scheduled' ? iso(dateStart) : null, project };
	}

	/** People get the same page for every link; machines are told whether it leads anywhere. */
	async function statusOf(req: DirectusRequest): Promise<number> {
		try {
			await info(req);
			return 200;
		} catch (error) {
			const problem = explained(error);
			if (isDirectusError(problem)) return problem.status;
			throw error;
		}
	}

	async function mayStillShare(req: DirectusRequest, arrival: Arrival): Promise<boolean> {
		const { address } = visitorOf(req);
		return (await standingPlan(context, sharing, arrival, { address, schema: req.schema })) !== null;
	}

	function doorFor(req: DirectusRequest): Door {
		return {
			visits,
			events: sharing.events,
			throttle: sharing.throttle,
			keyed: sharing.vault.keyed,
			visitTtlMs: settings.visitTtlMs,
			mayStillShare: (arrival) => mayStillShare(req, arrival),
			announce: (name, { id, collection, item, owner }, reason) =>
				context.emitter.emitAction(`share.${name}`, { share: { id, collection, item, owner }, reason }, null),
		};
	}

	/** Apart from Directus' own cookies: opening and leaving a share signs nobody in or out. */
	function cookie(): CookieOptions {
		return { httpOnly: true, sameSite: 'lax', secure: settings.isHttps, path: `${settings.basePath}/share` };
	}
}
