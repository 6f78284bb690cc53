import { checkProof, type ProofCheck, type ProofKind, type Credentials } from './check-proof.ts';
import { eventOf, type EventLog } from '../share/event.ts';
import { refusalOfRecipient, resolveLink, type Cause, type Doors, type Link, type Refusal } from './resolve-link.ts';
import { newVisit, type Visit } from './visit.ts';
import { traceOf, type Visitor } from './visitor.ts';
import type { LinkRow } from './visit-store.ts';
import type { CodeStore } from '../people/code.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { RecipientWithSubject } from '../people/recipient.ts';
import type { Throttle } from './throttle.ts';
import type { Instant } from '../share/instant.ts';

export type Opening =
	| {
			kind: 'granted';
			share: ShareWithOwner;
			visit: Visit;
			token: string;
			usesLeft: number | null;
			recipient: RecipientWithSubject | null;
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
	showing: (link: LinkRow) => Promise<Showing>;
	/** Tells the owner that many guess the password. */
	alarm: (share: ShareWithOwner) => void;
	/** Tells other extensions. */
	announce: (name: 'opened' | 'refused', share: ShareWithOwner, reason: string | null) => void;
}

export interface VisitRequest extends Credentials {
	secret: string;
	/** Of a visit that this browser had here, if it did. */
	token: unknown;
	password: string | null;
	visitor: Visitor;
	now: Instant;
}

/** Lets a visitor in and counts the use, or says what stands in the way. */
export async function openVisit(request: VisitRequest, door: Door): Promise<Opening> {
	const { secret, visitor, now } = request;
	const resolved = await resolveLink(secret, request.token, door, now);
	if (resolved.kind === 'unknown' || resolved.link.share.preview) return { kind: 'refused', reason: 'not-found' };
	const { link } = resolved;
	const { share } = link;
	const refuse = (why: Why) => refuseWith(link, why, visitor, now, door);
	if (resolved.kind === 'refused') return refuse(resolved);

	const entrance = await passEntrance(link, request, door);
	if (entrance.kind !== 'proven') return entrance;
	const { recipient, user } = entrance;
	// Somebody who signed in at the share's own link is known only now.
	const late = recipient && !link.recipient ? refusalOfRecipient(recipient, share, now) : null;
	if (late) return refuse({ reason: late, cause: late });
	const showing = await door.showing(link);
	if (showing === 'not-shareable') return refuse(notShareable);
	if (showing === 'nothing') return refuse({ reason: 'nothing', cause: 'nothing' });

	const trace = traceOf(visitor, door.keyed);
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
	link: Link,
	request: VisitRequest,
	door: Door,
): Promise<Extract<ProofCheck, { kind: 'proven' }> | Exclude<Opening, { kind: 'granted' | 'refused' }>> {
	const { share, recipient } = link;
	const { visitor, now } = request;

	if (share.passwordHash !== null) {
		const answer = await checkPassword(link, share.passwordHash, request, door);
		if (answer.kind === 'wrong-password') await recordRefusal(link, 'password', visitor, now, door);
		if (answer.kind === 'throttled') await recordRefusal(link, 'throttled', visitor, now, door);
		if (answer.kind !== 'right') return answer;
	}

	const check = await checkProof(share, recipient, request, { ...door, now });
	if (check.kind === 'wrong-code') await recordRefusal(link, 'code', visitor, now, door);
	if (check.kind === 'stranger') await recordRefusal(link, 'stranger', visitor, now, door);
	return check;
}

async function checkPassword(
	{ share, visit }: Link,
	hash: string,
	{ password, visitor }: VisitRequest,
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

function usesLeftOf({ maxUses, usesPer, timesUsed }: ShareWithOwner, recipient: RecipientWithSubject | null) {
	if (maxUses === null) return null;
	const used = usesPer === 'share' ? timesUsed : recipient?.timesUsed;
	return used === undefined ? null : Math.max(0, maxUses - used - 1);
}

interface Why {
	reason: Refusal;
	cause: Cause;
}

const notShareable: Why = { reason: 'not-found', cause: 'not-shareable' };

/** Between the look and the count somebody else was quicker, or the share was changed: look again and say which. */
async function refuseAfterAll(secret: string, visitor: Visitor, now: Instant, door: Door): Promise<Opening> {
	const resolved = await resolveLink(secret, null, door, now);
	if (resolved.kind === 'unknown') return { kind: 'refused', reason: 'not-found' };
	const why = resolved.kind === 'refused' ? resolved : notShareable;
	return refuseWith(resolved.link, why, visitor, now, door);
}

async function refuseWith(
	link: Link,
	{ reason, cause }: Why,
	visitor: Visitor,
	now: Instant,
	door: Door,
): Promise<Opening> {
	await recordRefusal(link, cause, visitor, now, door);
	return { kind: 'refused', reason };
}

async function recordRefusal(
	{ share, recipient }: Link,
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
