import { fingerprint } from '../share/secret.ts';
import { isRunning, isVisitToken, type Visit } from './visit.ts';
import { mayVisitGoOn, shareState } from '../share/share-state.ts';
import { recipientState, type RecipientWithSubject } from '../people/recipient.ts';
import type { LinkRow, VisitStore } from './visit-store.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { RecipientStore } from '../people/recipient-store.ts';
import type { Instant } from '../share/instant.ts';

/** Why a visitor is refused. Unknown, deleted, rotated, paused, orphaned and revoked links all look the same from outside. */
export type Refusal = 'not-found' | 'scheduled' | 'ended' | 'used-up' | 'nothing' | 'invitation-expired' | 'declined';

export type Presence =
	| {
			kind: 'visiting';
			share: ShareWithOwner;
			visit: Visit;
			guest: RecipientWithSubject | null;
			schemaDropVersion: number;
	  }
	| { kind: 'refused'; reason: Refusal | 'no-visit' };

/** Where it is known what links lead to. */
export interface Doors {
	visits: VisitStore;
	recipients: Pick<RecipientStore, 'findBySecret' | 'findGuest' | 'hasLogins'>;
}

/** What a link leads to and, where it is a personal one, for whom. */
export interface ResolvedLink extends LinkRow {
	recipient: RecipientWithSubject | null;
}

export async function resolveLink(
	secret: string,
	token: unknown,
	{ visits, recipients }: Doors,
): Promise<ResolvedLink | null> {
	const tokenHash = isVisitToken(token) ? fingerprint(token) : null;
	const secretHash = fingerprint(secret);
	const arrival = await visits.findLink({ secretHash }, tokenHash);
	if (arrival) return { ...arrival, recipient: null };

	const recipient = await recipients.findBySecret(secretHash);
	const addressed = recipient && (await visits.findLink({ share: recipient.share }, tokenHash));
	return addressed && { ...addressed, recipient };
}

/** Whether this visitor is in: asked of the database with every request, so that an end is an end at once. */
export async function findPresence(
	doors: Doors,
	{ secret, token, now }: { secret: string; token: unknown; now: Instant },
): Promise<Presence> {
	const link = await resolveLink(secret, token, doors);
	const presence = await presenceOf(link, doors, now);
	const isOut = presence.kind === 'refused' && presence.reason === 'no-visit';
	// Whoever holds a link that is switched off learns nowhere that there is a share.
	return isOut && link && (await isLinkOff(link, doors)) ? { kind: 'refused', reason: 'not-found' } : presence;
}

/** The same for a visit's token alone, as Directus' own API is sent it. */
export async function findPresenceByToken(doors: Doors, token: string, now: Instant): Promise<Presence> {
	const arrival = await doors.visits.findLinkByToken(fingerprint(token));
	return presenceOf(arrival && { ...arrival, recipient: null }, doors, now);
}

async function presenceOf(link: ResolvedLink | null, { recipients }: Doors, now: Instant): Promise<Presence> {
	if (!link) return { kind: 'refused', reason: 'not-found' };
	const { share, visit, schemaDropVersion } = link;
	if (!mayVisitGoOn(shareState(share, now))) return { kind: 'refused', reason: refusalOf(share, now) };
	if (link.recipient && !isPersonalLinkOn(link.recipient, now)) return { kind: 'refused', reason: 'not-found' };
	if (!visit || !isRunning(visit, share, now) || !isBy(link, visit)) return { kind: 'refused', reason: 'no-visit' };
	if (visit.recipient === null) return { kind: 'visiting', share, visit, guest: null, schemaDropVersion };

	const guest = await recipients.findGuest(visit.recipient, visit.user);
	return guest ? { kind: 'visiting', share, visit, guest, schemaDropVersion } : { kind: 'refused', reason: 'no-visit' };
}

/** A personal link knows one recipient's visits alone. */
function isBy({ recipient }: ResolvedLink, visit: Visit): boolean {
	return recipient === null || visit.recipient === recipient.id;
}

/** Whether the share's own link was switched off: where only people are let in, it serves those alone who can sign in. */
export async function isLinkOff({ share, recipient }: ResolvedLink, { recipients }: Doors): Promise<boolean> {
	return share.audience === 'people' && recipient === null && !(await recipients.hasLogins(share.id));
}

/** Whether there is anything to say to the holder of a personal link. */
export function isPersonalLinkOn(recipient: RecipientWithSubject, now: Instant): boolean {
	const state = recipientState(recipient, now);
	return state !== 'revoked' && state !== 'gone';
}

/** What the holder of a link is told of a share that cannot be opened. */
export function refusalOf(share: ShareWithOwner, now: Instant): Refusal {
	const state = shareState(share, now);
	return state === 'scheduled' || state === 'ended' || state === 'used-up' ? state : 'not-found';
}

/** Why a recipient cannot come in at all, or null. */
export function refusalOfRecipient(
	recipient: RecipientWithSubject,
	{ maxUses, usesPer }: ShareWithOwner,
	now: Instant,
): Refusal | null {
	const state = recipientState(recipient, now);
	if (state === 'revoked' || state === 'gone') return 'not-found';
	if (state === 'expired') return 'invitation-expired';
	if (state === 'declined') return 'declined';
	return usesPer === 'recipient' && maxUses !== null && recipient.timesUsed >= maxUses ? 'used-up' : null;
}
