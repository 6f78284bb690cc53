import { checkProof, type ProofCheck, type ProofKind, type Shown } from './check-proof.ts';
import { eventOf, type EventLog } from '../share/event.ts';
import { followLink, isLinkOff, refusalOf, refusalOfRecipient, type Doors, type Refusal, type Way } from './arrive.ts';
import { newVisit, type Visit } from './visit.ts';
import { shareState } from '../share/share-state.ts';
import { traceOf, type Visitor } from './visitor.ts';
import type { Arrival } from './visit-store.ts';
import type { CodeStore } from '../people/code.ts';
import type { Instant, StandingShare } from '../share/share.ts';
import type { StandingRecipient } from '../people/recipient.ts';
import type { Throttle } from './throttle.ts';

export type Opening =
	| {
			kind: 'granted';
			share: StandingShare;
			visit: Visit;
			token: string;
			usesLeft: number | null;
			recipient: StandingRecipient | null;
			/** Whether the visitor has just proven who they are, so that their browser can be remembered. */
			isFresh: boolean;
	  }
	| { kind: 'refused'; reason: Refusal }
	| { kind: 'asks'; for: 'password' | ProofKind }
	| { kind: 'wrong-password'; triesLeft: number }
	| { kind: 'throttled'; retryAfterSeconds: number }
	| Extract<ProofCheck, { kind: 'wrong-code' | 'stranger' }>;

/**
 * What a share comes down to at this moment: its item; nothing, because role and owner may not both read it; or its owner
 * may not share the item any more.
 */
export type Showing = 'item' | 'nothing' | 'not-shareable';

export interface Door extends Doors {
	codes: CodeStore;
	events: EventLog;
	throttle: Throttle;
	keyed: (value: string) => string;
	isPasswordRight: (password: string, phc: string) => Promise<boolean>;
	visitTtlMs: number;
	/** What whoever comes in would see; asked last before a use is counted. */
	showing: (arrival: Arrival) => Promise<Showing>;
	/** Tells the owner that many guess the password. */
	alarm: (share: StandingShare) => void;
	/** Tells other extensions. */
	announce: (name: 'opened' | 'refused', share: StandingShare, reason: string | null) => void;
}

export interface Knock extends Shown {
	secret: string;
	/** Of a visit that this browser had here, if it did. */
	token: unknown;
	password: string | null;
	visitor: Visitor;
	now: Instant;
}

/** Lets a visitor in and counts the use, or says what stands in the way. */
export async function openVisit(knock: Knock, door: Door): Promise<Opening> {
	const { secret, visitor, now } = knock;
	const way = await followLink(secret, knock.token, door);
	if (!way || way.share.preview) return { kind: 'refused', reason: 'not-found' };
	const { share } = way;
	const trace = traceOf(visitor, door.keyed);

	if (shareState(share, now) !== 'active') return refuse(way, visitor, now, door);
	const refusal = way.recipient && refusalOfRecipient(way.recipient, share, now);
	if (await isLinkOff(way, door)) return refuse(way, visitor, now, door);
	if (refusal) return refuse(way, visitor, now, door, refusal);

	const entrance = await passEntrance(way, knock, door);
	if (entrance.kind !== 'proven') return entrance;
	const { recipient, user } = entrance;
	// Somebody who signed in at the share's own link is known only now.
	const late = recipient && !way.recipient ? refusalOfRecipient(recipient, share, now) : null;
	if (late) return refuse(way, visitor, now, door, late);
	const showing = await door.showing(way);
	if (showing === 'not-shareable') return refuse(way, visitor, now, door);
	if (showing === 'nothing') return refuse(way, visitor, now, door, 'nothing');

	const guest = { recipient: recipient?.id ?? null, user };
	const { visit, token } = newVisit(share, { trace, guest }, now, door.visitTtlMs);
	const event = eventOf(share.id, 'opened', now, { ...trace, ...guest, visit: visit.id });
	if (!(await door.visits.grant(share, visit, event))) return refuseAfterAll(secret, visitor, now, door);

	door.announce('opened', share, null);
	const usesLeft = usesLeftOf(share, recipient);
	return { kind: 'granted', share, visit, token, usesLeft, recipient, isFresh: entrance.isFresh };
}

/** Password and proof, in this order: a wrong password uses up no code. */
async function passEntrance(
	way: Way,
	knock: Knock,
	door: Door,
): Promise<Extract<ProofCheck, { kind: 'proven' }> | Exclude<Opening, { kind: 'granted' | 'refused' }>> {
	const { share, recipient } = way;
	const { visitor, now } = knock;

	if (share.passwordHash !== null) {
		const answer = await checkPassword(way, share.passwordHash, knock, door);
		if (answer.kind === 'wrong-password') await recordRefusal(way, 'password', visitor, now, door);
		if (answer.kind === 'throttled') await recordRefusal(way, 'throttled', visitor, now, door);
		if (answer.kind !== 'right') return answer;
	}

	const check = await checkProof(share, recipient, knock, { ...door, now });
	if (check.kind === 'wrong-code') await recordRefusal(way, 'code', visitor, now, door);
	if (check.kind === 'stranger') await recordRefusal(way, 'stranger', visitor, now, door);
	return check;
}

async function checkPassword(
	{ share, visit }: Way,
	hash: string,
	{ password, visitor }: Knock,
	{ throttle, isPasswordRight, visits, keyed, alarm }: Door,
): Promise<{ kind: 'right' } | Extract<Opening, { kind: 'asks' | 'wrong-password' | 'throttled' }>> {
	if (password === null || password === '') return { kind: 'asks', for: 'password' };
	const { address } = visitor;
	const guesser = {
		address,
		visit: visit?.id ?? null,
		wasHere: async () => address !== null && (await visits.wasHere(share.id, keyed(address))),
	};
	const attempt = await throttle.attempt(share.id, guesser);
	if (attempt.kind === 'throttled') return attempt;
	if (attempt.isAlarm) alarm(share);
	const isRight = await isPasswordRight(password, hash).catch(async (error: unknown) => {
		await throttle.notTried(share.id, guesser);
		throw error;
	});
	if (!isRight) return { kind: 'wrong-password', triesLeft: attempt.triesLeft };
	await throttle.succeeded(share.id, guesser);
	return { kind: 'right' };
}

function usesLeftOf({ maxUses, usesPer, timesUsed }: StandingShare, recipient: StandingRecipient | null) {
	if (maxUses === null) return null;
	const used = usesPer === 'share' ? timesUsed : recipient?.timesUsed;
	return used === undefined ? null : Math.max(0, maxUses - used - 1);
}

/** Between the look and the count somebody else was quicker, or the share was changed: look again and say which. */
async function refuseAfterAll(secret: string, visitor: Visitor, now: Instant, door: Door): Promise<Opening> {
	const way = await followLink(secret, null, door);
	if (!way) return { kind: 'refused', reason: 'not-found' };
	return refuse(way, visitor, now, door, way.recipient && refusalOfRecipient(way.recipient, way.share, now));
}

async function refuse(
	way: Way,
	visitor: Visitor,
	now: Instant,
	door: Door,
	refusal: Refusal | null = null,
): Promise<Opening> {
	const state = shareState(way.share, now);
	const reason = state !== 'active' ? refusalOf(way.share, now) : (refusal ?? 'not-found');
	const recorded = state !== 'active' ? state : (refusal ?? 'not-shareable');
	await recordRefusal(way, recorded, visitor, now, door);
	return { kind: 'refused', reason };
}

async function recordRefusal(
	{ share, recipient }: Way,
	reason: string,
	visitor: Visitor,
	now: Instant,
	{ throttle, events, keyed, announce }: Door,
): Promise<void> {
	const recording = await throttle.record(share.id, visitor.address);
	if (recording.kind === 'summed') {
		const detail = [String(recording.refusals)];
		await events.write(eventOf(share.id, 'refused', now, { reason: 'many', detail }));
	}
	if (recording.kind !== 'alone') return;

	announce('refused', share, reason);
	const more = { ...traceOf(visitor, keyed), recipient: recipient?.id ?? null, reason };
	await events.write(eventOf(share.id, 'refused', now, more));
}
