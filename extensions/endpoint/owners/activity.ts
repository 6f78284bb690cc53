import { calls } from '../../../src/contract/calls.ts';
import { erased, eventOf, type ShareEvent } from '../../../src/share/event.ts';
import { forbidden } from '../../http/problems.ts';
import { isRunning, type Visit } from '../../../src/visit/visit.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { iso } from '../../../src/share/iso.ts';
import { mayCountSharesOf } from '../../../src/share/policy.ts';
import { pageSize, sendCsv } from './csv.ts';
import { sent, serve } from '../serve.ts';
import { shareStates } from '../../../src/share/share-state.ts';
import type { Engine } from '../engine.ts';
import type { EventQuery } from '../../../src/activity/event-store.ts';
import type { EventView, VisitView } from '../../../src/contract/answers/activity.ts';
import type { Router } from 'express';
import type { ShareWithOwner } from '../../../src/share/share.ts';

const dayMs = 86_400_000;
const columns = [
	'at',
	'kind',
	'reason',
	'detail',
	'user_name',
	'recipient_name',
	'visitor',
	'network',
	'agent',
	'visit',
	'id',
	'recipient_erased',
] satisfies (keyof EventView)[];

export function activityRoutes(router: Router, engine: Engine): void {
	const { visits, events, shares, recipients, now } = engine.sharing;
	const { activity } = calls;

	serve(router, engine, activity.visits, async ({ share, query }) => {
		const { limit, page } = query;
		const found = await visits.list(share.id, limit, (page - 1) * limit);
		const names = await recipients.namesOf(found.visits.flatMap(({ recipient }) => recipient ?? []));
		const data = found.visits.map((visit) => viewVisit(visit, { share, names, now: now() }));
		return { data, meta: { total: found.total } };
	});

	serve(router, engine, activity.endVisit, async ({ req, actor, share }) => {
		const visit = req.params['visit'] ?? '';
		const event = eventOf(share.id, 'ended', now(), { visit, user: actor.user });
		if (!isUuid(visit) || !(await visits.end(share.id, visit, event)))
			throw forbidden('There is no such visit, or it has ended.');
		return undefined;
	});

	serve(router, engine, activity.events, async ({ req, res, share, query }) => {
		const { limit, page, kind: kinds, export: format } = query;
		const of = { share: share.id, kinds };

		if (format === 'csv') {
			await sendCsv({ req, res }, engine, { name: `activity-${share.id}`, columns, pages: viewsOf(of) });
			return sent;
		}

		const found = await events.list({ ...of, limit, offset: (page - 1) * limit });
		return { data: await viewAll(found.events), meta: { total: found.total } };
	});

	serve(router, engine, activity.stats, async ({ actor, query }) => {
		const { days, share, collection } = query;
		const asked = query.owner === 'me' ? actor.user : query.owner;
		const owner = mayCountSharesOf(actor, asked) ? asked : actor.user;
		const since = (Math.floor(now() / dayMs) - days + 1) * dayMs;
		const of = { owner, share, collection };
		const [byDay, counted] = await Promise.all([events.countByDay(since, of), shares.countByState(of, now())]);

		const states = Object.fromEntries(shareStates.map((state) => [state, counted[state] ?? 0]));
		return { data: { days: byDay, states } };
	});

	async function* viewsOf(query: Pick<EventQuery, 'share' | 'kinds'>) {
		for (let after: number | null = null; ;) {
			const page: ShareEvent[] = await events.listAfter({ ...query, limit: pageSize, after });
			yield await viewAll(page);
			if (page.length < pageSize) return;
			after = page.at(-1)?.id ?? null;
		}
	}

	async function viewAll(all: ShareEvent[]) {
		const names = await recipients.namesOf(all.flatMap(({ recipient }) => recipient ?? []));
		return all.map((event) => viewEvent(event, names));
	}
}

interface Seeing {
	share: ShareWithOwner;
	names: Map<string, string>;
	now: number;
}

function viewVisit(visit: Visit, { share, names, now }: Seeing): VisitView {
	return {
		id: visit.id,
		opened: new Date(visit.opened).toISOString(),
		expires: new Date(visit.expires).toISOString(),
		ended: iso(visit.ended),
		running: isRunning(visit, share, now),
		network: visit.network,
		agent: visit.agent,
		recipient: visit.recipient,
		recipient_name: nameIn(names, visit.recipient),
	};
}

function viewEvent(event: ShareEvent, names: Map<string, string>): EventView {
	const { id, kind, at, visit, user, userName, recipient, reason, detail, network, agent, addressHash } = event;
	return {
		id,
		kind,
		at: new Date(at).toISOString(),
		visit,
		user,
		user_name: userName,
		recipient: recipient === erased ? null : recipient,
		recipient_name: nameIn(names, recipient),
		recipient_erased: recipient === erased,
		reason,
		detail,
		network,
		agent,
		visitor: addressHash?.slice(0, 12) ?? null,
	};
}

function nameIn(names: Map<string, string>, recipient: string | null): string | null {
	return recipient === null ? null : (names.get(recipient) ?? null);
}
