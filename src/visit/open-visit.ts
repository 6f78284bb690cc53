import { eventOf } from '../activity/event.ts';
import { fingerprint } from '../share/secret.ts';
import { isPasswordRight } from './password.ts';
import { newVisit, type Visit } from './visit.ts';
import { refusalOf, type Refusal } from './arrive.ts';
import { shareState } from '../share/share-state.ts';
import { traceOf, type Visitor } from './visitor.ts';
import type { Arrival, VisitStore } from './visit-store.ts';
import type { EventStore } from '../activity/event-store.ts';
import type { Instant, StandingShare } from '../share/share.ts';
import type { Throttle } from './throttle.ts';

export type Opening =
	| { kind: 'granted'; share: StandingShare; visit: Visit; token: string; usesLeft: number | null }
	| { kind: 'refused'; reason: Refusal }
	| { kind: 'asks'; for: 'password' }
	| { kind: 'wrong-password'; triesLeft: number }
	| { kind: 'throttled'; retryAfterSeconds: number };

export interface Door {
	visits: VisitStore;
	events: EventStore;
	throttle: Throttle;
	keyed: (value: string) => string;
	visitTtlMs: number;
	/** Whether the owner may still share the item; asked last before a use is counted. */
	mayStillShare: (arrival: Arrival) => Promise<boolean>;
	/** Tells other extensions. */
	announce: (name: 'opened' | 'refused', share: StandingShare, reason: string | null) => void;
}

export interface Knock {
	secret: string;
	password: string | null;
	visitor: Visitor;
	now: Instant;
}

/** Lets a visitor in and counts the use, or says what stands in the way. */
export async function openVisit({ secret, password, visitor, now }: Knock, door: Door): Promise<Opening> {
	const arrival = await door.visits.arrive(fingerprint(secret), null);
	if (!arrival) return { kind: 'refused', reason: 'not-found' };
	const { share } = arrival;
	const trace = traceOf(visitor, door.keyed);

	if (shareState(share, now) !== 'active') return refuse(share, visitor, now, door);

	if (share.passwordHash !== null) {
		const answer = await checkPassword(share, share.passwordHash, password, visitor, door);
		if (answer.kind === 'wrong-password') await recordRefusal(share, 'password', visitor, now, door);
		if (answer.kind === 'throttled') await recordRefusal(share, 'throttled', visitor, now, door);
		if (answer.kind !== 'right') return answer;
	}

	if (!(await door.mayStillShare(arrival))) return refuse(share, visitor, now, door);

	const { visit, token } = newVisit(share, trace, now, door.visitTtlMs);
	const isGranted = await door.visits.grant(
		share,
		visit,
		eventOf(share.id, 'opened', now, { ...trace, visit: visit.id }),
	);
	if (!isGranted) return refuseAfterAll(secret, visitor, now, door);

	door.announce('opened', share, null);
	const usesLeft = share.maxUses === null ? null : Math.max(0, share.maxUses - share.timesUsed - 1);
	return { kind: 'granted', share, visit, token, usesLeft };
}

async function checkPassword(
	share: StandingShare,
	hash: string,
	password: string | null,
	{ address }: Visitor,
	{ throttle }: Door,
): Promise<{ kind: 'right' } | Extract<Opening, { kind: 'asks' | 'wrong-password' | 'throttled' }>> {
	if (password === null || password === '') return { kind: 'asks', for: 'password' };
	const attempt = await throttle.attempt(share.id, address);
	if (attempt.kind === 'throttled') return attempt;
	if (!(await isPasswordRight(password, hash))) return { kind: 'wrong-password', triesLeft: attempt.triesLeft };
	await throttle.succeeded(share.id, address);
	return { kind: 'right' };
}

/** Between the look and the count somebody else was quicker, or the share was changed: look again and say which. */
async function refuseAfterAll(secret: string, visitor: Visitor, now: Instant, door: Door): Promise<Opening> {
	const arrival = await door.visits.arrive(fingerprint(secret), null);
	return arrival ? refuse(arrival.share, visitor, now, door) : { kind: 'refused', reason: 'not-found' };
}

async function refuse(share: StandingShare, visitor: Visitor, now: Instant, door: Door): Promise<Opening> {
	const state = shareState(share, now);
	await recordRefusal(share, state === 'active' ? 'not-shareable' : state, visitor, now, door);
	return { kind: 'refused', reason: refusalOf(share, now) };
}

async function recordRefusal(
	share: StandingShare,
	reason: string,
	visitor: Visitor,
	now: Instant,
	{ throttle, events, keyed, announce }: Door,
): Promise<void> {
	if (!(await throttle.isWorthRecording(share.id, visitor.address))) return;
	announce('refused', share, reason);
	await events.write(eventOf(share.id, 'refused', now, { ...traceOf(visitor, keyed), reason }));
}
