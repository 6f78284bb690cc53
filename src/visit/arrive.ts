import { fingerprint } from '../share/secret.ts';
import { isRunning, isVisitToken, type Visit } from './visit.ts';
import { mayVisitGoOn, shareState } from '../share/share-state.ts';
import type { Arrival, VisitStore } from './visit-store.ts';
import type { Instant, StandingShare } from '../share/share.ts';

/** Why a visitor is refused. Unknown, deleted, rotated, paused and orphaned links all look the same from outside. */
export type Refusal = 'not-found' | 'scheduled' | 'ended' | 'used-up';

export type Presence =
	| { kind: 'visiting'; share: StandingShare; visit: Visit; drops: number }
	| { kind: 'refused'; reason: Refusal | 'no-visit' };

/** Whether this visitor is in: asked of the database with every request, so that an end is an end at once. */
export async function findPresence(
	visits: VisitStore,
	{ secret, token, now }: { secret: string; token: unknown; now: Instant },
): Promise<Presence> {
	const tokenHash = isVisitToken(token) ? fingerprint(token) : null;
	return presenceOf(await visits.arrive(fingerprint(secret), tokenHash), now);
}

/** The same for a visit's token alone, as Directus' own API is sent it. */
export async function findPresenceByToken(visits: VisitStore, token: string, now: Instant): Promise<Presence> {
	return presenceOf(await visits.arriveByToken(fingerprint(token)), now);
}

function presenceOf(arrival: Arrival | null, now: Instant): Presence {
	if (!arrival) return { kind: 'refused', reason: 'not-found' };
	const { share, visit, drops } = arrival;
	const state = shareState(share, now);
	if (!mayVisitGoOn(state)) return { kind: 'refused', reason: refusalOf(share, now) };
	if (!visit || !isRunning(visit, share, now)) return { kind: 'refused', reason: 'no-visit' };
	return { kind: 'visiting', share, visit, drops };
}

/** What the holder of a link is told of a share that cannot be opened. */
export function refusalOf(share: StandingShare, now: Instant): Refusal {
	const state = shareState(share, now);
	return state === 'scheduled' || state === 'ended' || state === 'used-up' ? state : 'not-found';
}
