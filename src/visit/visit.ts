import { randomBytes, randomUUID } from 'node:crypto';
import { fingerprint } from '../share/secret.ts';
import type { Share } from '../share/share.ts';
import type { Trace } from '../share/event.ts';
import type { Instant } from '../share/instant.ts';

/** One opening of a share: what a use counts. */
export interface Visit extends Trace {
	id: string;
	share: string;
	tokenHash: string;
	/** The door that it came in by; another link or password since then ends it. */
	doorRevision: number;
	opened: Instant;
	expires: Instant;
	ended: Instant | null;
	/** Who came in, where the share is addressed to somebody. */
	recipient: string | null;
	/** The Directus user who signed in to be let in. */
	user: string | null;
}

/** Marks a visit's token among all the tokens that Directus is sent, so that the others cost one look. */
const tokenPrefix = 'shv_';
const tokenBytes = 32;

export interface Guest {
	recipient: string | null;
	user: string | null;
}

/** Whoever has the link. */
const anyone: Guest = { recipient: null, user: null };

export function newVisit(
	share: Share,
	{ trace, guest = anyone }: { trace: Trace; guest?: Guest },
	now: Instant,
	ttlMs: number,
): { visit: Visit; token: string } {
	const token = tokenPrefix + randomBytes(tokenBytes).toString('base64url');
	const expires = Math.min(now + ttlMs, share.dateEnd ?? Infinity);

	const visit = {
		...trace,
		...guest,
		id: randomUUID(),
		share: share.id,
		tokenHash: fingerprint(token),
		doorRevision: share.doorRevision,
		opened: now,
		expires,
		ended: null,
	};
	return { visit, token };
}

export function isVisitToken(token: unknown): token is string {
	return typeof token === 'string' && token.startsWith(tokenPrefix);
}

export function isRunning(visit: Visit, share: Share, now: Instant): boolean {
	// Where the link was switched off, those stay who are named.
	if (share.audience === 'people' && visit.recipient === null) return false;
	return visit.ended === null && visit.expires > now && visit.doorRevision === share.doorRevision;
}
