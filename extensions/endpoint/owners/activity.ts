import { checked, route } from '../route.ts';
import { eventOf, type ShareEvent } from '../../../src/activity/event.ts';
import { forbidden } from '../problems.ts';
import { isRunning, type Visit } from '../../../src/visit/visit.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { iso } from '../../../src/share/share-view.ts';
import { ownShare, signedIn } from './owner-request.ts';
import { parsePaging, parseStatsQuery } from '../../../src/share/input.ts';
import { shareStates } from '../../../src/share/share-state.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { StandingShare } from '../../../src/share/share.ts';

const dayMs = 86_400_000;

export function activityRoutes(router: Router, engine: Engine): void {
	const { visits, events, shares, now } = engine.sharing;

	router.get(
		'/api/shares/:id/visits',
		route(async (req, res) => {
			const share = await ownShare(req, engine);
			const { limit, page } = checked(parsePaging(req.query));
			const found = await visits.list(share.id, limit, (page - 1) * limit);
			res.json({ data: found.visits.map((visit) => viewVisit(visit, share, now())), meta: { total: found.total } });
		}),
	);

	router.delete(
		'/api/shares/:id/visits/:visit',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const share = await ownShare(req, engine);
			const visit = req.params['visit'] ?? '';
			const event = eventOf(share.id, 'ended', now(), { visit, user: actor.user });
			if (!isUuid(visit) || !(await visits.end(share.id, visit, event)))
				throw forbidden('There is no such visit, or it has ended.');
			res.status(204).end();
		}),
	);

	router.get(
		'/api/shares/:id/events',
		route(async (req, res) => {
			const share = await ownShare(req, engine);
			const { limit, page } = checked(parsePaging(req.query));
			const found = await events.list({ share: share.id, limit, offset: (page - 1) * limit });
			res.json({ data: found.events.map(viewEvent), meta: { total: found.total } });
		}),
	);

	router.get(
		'/api/stats',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const { days } = checked(parseStatsQuery(req.query));
			const owner = actor.admin ? null : actor.user;
			const since = (Math.floor(now() / dayMs) - days + 1) * dayMs;
			const [byDay, counted] = await Promise.all([events.countByDay(since, owner), shares.countByState(owner, now())]);

			const states = Object.fromEntries(shareStates.map((state) => [state, counted[state] ?? 0]));
			res.json({ data: { days: byDay, states } });
		}),
	);
}

function viewVisit(visit: Visit, share: StandingShare, now: number) {
	return {
		id: visit.id,
		opened: iso(visit.opened),
		expires: iso(visit.expires),
		ended: iso(visit.ended),
		running: isRunning(visit, share, now),
		network: visit.network,
		agent: visit.agent,
	};
}

function viewEvent({ id, kind, at, visit, user, reason, detail, network, agent, addressHash }: ShareEvent) {
	return {
		id,
		kind,
		at: iso(at),
		visit,
		user,
		reason,
		detail,
		network,
		agent,
		visitor: addressHash?.slice(0, 12) ?? null,
	};
}
