import { fingerprint } from '../share/secret.ts';
import { isRunning, isVisitToken, type Visit } from './visit.ts';
import { mayVisitGoOn, shareState } from '../share/share-state.ts';
import { recipientState, type StandingRecipient } from '../people/recipient.ts';
import type { Arrival, VisitStore } from './visit-store.ts';
import type { Instant, StandingShare } from '../share/share.ts';
import type { RecipientStore } from '../people/recipient-store.ts';

/** Why a visitor is refused. Unknown, deleted, rotated, paused, orphaned and revoked links all look the same from outside. */
export type Refusal = 'not-found' | 'scheduled' | 'ended' | 'used-up' | 'nothing' | 'invitation-expired' | 'declined';

export type Presence =
	| { kind: 'visiting'; share: StandingShare; visit: Visit; guest: StandingRecipient | null; drops: number }
	| { kind: 'refused'; reason: Refusal | 'no-visit' };

/** Where it is known what links lead to. */
export interface Doors {
	visits: VisitStore;
	recipients: Pick<RecipientStore, 'findBySecret' | 'findGuest' | 'hasLogins'>;
}

/** What a link leads to and, where it is a personal one, for whom. */
export interface Way extends Arrival {
	recipient: StandingRecipient | null;
}

export async function followLink(secret: string, token: unknown, { visits, recipients }: Doors): Promise<Way | null> {
	const tokenHash = isVisitToken(token) ? fingerprint(token) : null;
	const secretHash = fingerprint(secret);
	const arrival = await visits.arrive({ secretHash }, tokenHash);
	if (arrival) return { ...arrival, recipient: null };

	const recipient = await recipients.findBySecret(secretHash);
	const addressed = recipient && (await visits.arrive({ share: recipient.share }, tokenHash));
	return addressed && { ...addressed, recipient };
}

/** Whether this visitor is in: asked of the database with every request, so that an end is an end at once. */
export async function findPresence(
	doors: Doors,
	{ secret, token, now }: { secret: string; token: unknown; now: Instant },
): Promise<Presence> {
	const way = await followLink(secret, token, doors);
	const presence = await presenceOf(way, doors, now);
	const isOut = presence.kind === 'refused' && presence.reason === 'no-visit';
	// Whoever holds a link that is switched off learns nowhere that there is a share.
	return isOut && way && (await isLinkOff(way, doors)) ? { kind: 'refused', reason: 'not-found' } : presence;
}

/** The same for a visit's token alone, as Directus' own API is sent it. */
export async function findPresenceByToken(doors: Doors, token: string, now: Instant): Promise<Presence> {
	const arrival = await doors.visits.arriveByToken(fingerprint(token));
	return presenceOf(arrival && { ...arrival, recipient: null }, doors, now);
}

async function presenceOf(way: Way | null, { recipients }: Doors, now: Instant): Promise<Presence> {
	if (!way) return { kind: 'refused', reason: 'not-found' };
	const { share, visit, drops } = way;
	if (!mayVisitGoOn(shareState(share, now))) return { kind: 'refused', reason: refusalOf(share, now) };
	if (way.recipient && !isStanding(way.recipient, now)) return { kind: 'refused', reason: 'not-found' };
	if (!visit || !isRunning(visit, share, now) || !isBy(way, visit)) return { kind: 'refused', reason: 'no-visit' };
	if (visit.recipient === null) return { kind: 'visiting', share, visit, guest: null, drops };

	const guest = await recipients.findGuest(visit.recipient, visit.user);
	return guest ? { kind: 'visiting', share, visit, guest, drops } : { kind: 'refused', reason: 'no-visit' };
}

/** A personal link knows one recipient's visits alone. */
function isBy({ recipient }: Way, visit: Visit): boolean {
	return recipient === null || visit.recipient === recipient.id;
}

/** Whether the share's own link was switched off: where only people are let in, it serves those alone who can sign in. */
export async function isLinkOff({ share, recipient }: Way, { recipients }: Doors): Promise<boolean> {
	return share.audience === 'people' && recipient === null && !(await recipients.hasLogins(share.id));
}

/** Whether there is anything to say to the holder of a personal link. */
export function isStanding(recipient: StandingRecipient, now: Instant): boolean {
	const state = recipientState(recipient, now);
	return state !== 'revoked' && state !== 'gone';
}

/** What the holder of a link is told of a share that cannot be opened. */
export function refusalOf(share: StandingShare, now: Instant): Refusal {
	const state = shareState(share, now);
	return state === 'scheduled' || state === 'ended' || state === 'used-up' ? state : 'not-found';
}

/** Why a recipient cannot come in at all, or null. */
export function refusalOfRecipient(
	recipient: StandingRecipient,
	{ maxUses, usesPer }: StandingShare,
	now: Instant,
): Refusal | null {
	const state = recipientState(recipient, now);
	if (state === 'revoked' || state === 'gone') return 'not-found';
	if (state === 'expired') return 'invitation-expired';
	if (state === 'declined') return 'declined';
	return usesPer === 'recipient' && maxUses !== null && recipient.timesUsed >= maxUses ? 'used-up' : null;
}
