import { randomBytes, randomUUID } from 'node:crypto';
import { fingerprint } from '../share/secret.ts';
import type { Instant, Share } from '../share/share.ts';
import type { Trace } from './visitor.ts';

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
}

/** Marks a visit's token among all the tokens that Directus is sent, so that the others cost one look. */
const tokenPrefix = 'shv_';
const tokenBytes = 32;

export function newVisit(share: Share, trace: Trace, now: Instant, ttlMs: number): { visit: Visit; token: string } {
	const token = tokenPrefix + randomBytes(tokenBytes).toString('base64url');
	const expires = Math.min(now + ttlMs, share.dateEnd ?? Infinity);

	const visit = {
		...trace,
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
	return visit.ended === null && visit.expires > now && visit.doorRevision === share.doorRevision;
}
