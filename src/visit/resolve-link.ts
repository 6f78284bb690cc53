import { fingerprint } from '../share/secret.ts';
import { isVisitToken } from './visit.ts';
import { isOut, recipientState, type RecipientWithSubject } from '../people/recipient.ts';
import { shareState, type ShareState } from '../share/share-state.ts';
import type { Instant } from '../share/instant.ts';
import type { LinkRow, VisitStore } from './visit-store.ts';
import type { RecipientStore } from '../people/recipient-store.ts';
import type { ShareWithOwner } from '../share/share.ts';

/** Why a visitor is refused. Unknown, deleted, rotated, paused, orphaned and revoked links all look the same from outside. */
export type Refusal = 'not-found' | 'scheduled' | 'ended' | 'used-up' | 'nothing' | 'invitation-expired' | 'declined';

/** Where it is known what links lead to. */
export interface Doors {
	visits: VisitStore;
	recipients: Pick<RecipientStore, 'findBySecret' | 'findGuest' | 'hasLogins'>;
}

/** What a link leads to and, where it is a personal one, for whom. */
export interface Link extends LinkRow {
	recipient: RecipientWithSubject | null;
}

/** What a link comes down to at this moment, before anything is asked of whoever holds it. */
export type ResolvedLink =
	{ kind: 'unknown' } | { kind: 'open'; link: Link } | { kind: 'refused'; link: Link; reason: Refusal; cause: Cause };

/** Why a link is refused, for the share's owner: what the visitor is told may be less. */
export type Cause = ShareState | Refusal | 'not-shareable';

export async function resolveLink(secret: string, token: unknown, doors: Doors, now: Instant): Promise<ResolvedLink> {
	const link = await findLink(secret, token, doors);
	if (!link) return { kind: 'unknown' };

	const { share, recipient } = link;
	const state = shareState(share, now);
	const refusal = recipient && refusalOfRecipient(recipient, share, now);
	const isOff = await isLinkOff(link, doors, now);
	if (state === 'active' && !refusal && !isOff) return { kind: 'open', link };

	const told = state === 'active' ? (refusal ?? 'not-found') : refusalOf(share, now);
	const cause = state === 'active' ? (refusal ?? 'not-shareable') : state;
	return { kind: 'refused', link, reason: isOff ? 'not-found' : told, cause };
}

/** @param token of a visit that this browser had here, if it did */
export async function findLink(secret: string, token: unknown, { visits, recipients }: Doors): Promise<Link | null> {
	const tokenHash = isVisitToken(token) ? fingerprint(token) : null;
	const secretHash = fingerprint(secret);
	const own = await visits.findLink({ secretHash }, tokenHash);
	if (own) return { ...own, recipient: null };

	const recipient = await recipients.findBySecret(secretHash);
	const personal = recipient && (await visits.findLink({ share: recipient.share }, tokenHash));
	return personal && { ...personal, recipient };
}

/**
 * Whether its holder is to learn nowhere that there is a share: a personal link whose recipient is out, and the share's own
 * where only people are let in, unless some of them can sign in there.
 */
export async function isLinkOff({ share, recipient }: Link, { recipients }: Doors, now: Instant): Promise<boolean> {
	if (recipient) return isOut(recipientState(recipient, now));
	return share.audience === 'people' && !(await recipients.hasLogins(share.id));
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
	if (isOut(state)) return 'not-found';
	if (state === 'expired') return 'invitation-expired';
	if (state === 'declined') return 'declined';
	return usesPer === 'recipient' && maxUses !== null && recipient.timesUsed >= maxUses ? 'used-up' : null;
}
