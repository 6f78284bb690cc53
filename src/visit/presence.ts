import { fingerprint } from '../share/secret.ts';
import { findLink, isLinkOff, refusalOf, type Doors, type Link, type Refusal } from './resolve-link.ts';
import { isRunning, type Visit } from './visit.ts';
import { mayVisitGoOn, shareState } from '../share/share-state.ts';
import type { Instant } from '../share/instant.ts';
import type { RecipientWithSubject } from '../people/recipient.ts';
import type { ShareWithOwner } from '../share/share.ts';

export type Presence =
	| {
			kind: 'visiting';
			share: ShareWithOwner;
			visit: Visit;
			guest: RecipientWithSubject | null;
			schemaDropVersion: number;
	  }
	| { kind: 'refused'; reason: Refusal | 'no-visit' };

/** Whether this visitor is in: asked of the database with every request, so that an end is an end at once. */
export async function findPresence(
	doors: Doors,
	{ secret, token, now }: { secret: string; token: unknown; now: Instant },
): Promise<Presence> {
	const link = await findLink(secret, token, doors);
	const presence = await presenceOf(link, doors, now);
	if (presence.kind === 'visiting' || !link) return presence;
	// Whoever holds a link that is switched off learns nowhere that there is a share.
	return (await isLinkOff(link, doors, now)) ? { kind: 'refused', reason: 'not-found' } : presence;
}

/** The same for a visit's token alone, as Directus' own API is sent it. */
export async function findPresenceByToken(doors: Doors, token: string, now: Instant): Promise<Presence> {
	const link = await doors.visits.findLinkByToken(fingerprint(token));
	return presenceOf(link && { ...link, recipient: null }, doors, now);
}

async function presenceOf(link: Link | null, doors: Doors, now: Instant): Promise<Presence> {
	if (!link) return { kind: 'refused', reason: 'not-found' };
	const { share, visit, recipient, schemaDropVersion } = link;
	if (!mayVisitGoOn(shareState(share, now))) return { kind: 'refused', reason: refusalOf(share, now) };
	if (recipient && (await isLinkOff(link, doors, now))) return { kind: 'refused', reason: 'not-found' };
	if (!visit || !isRunning(visit, share, now) || !isBy(link, visit)) return { kind: 'refused', reason: 'no-visit' };
	if (visit.recipient === null) return { kind: 'visiting', share, visit, guest: null, schemaDropVersion };

	const guest = await doors.recipients.findGuest(visit.recipient, visit.user);
	return guest ? { kind: 'visiting', share, visit, guest, schemaDropVersion } : { kind: 'refused', reason: 'no-visit' };
}

/** A personal link knows one recipient's visits alone. */
function isBy({ recipient }: Link, visit: Visit): boolean {
	return recipient === null || visit.recipient === recipient.id;
}
