import type { Share, ShareWithOwner } from '../share/share.ts';
import type { NewEvent } from '../share/event.ts';
import type { Visit } from './visit.ts';
import type { Instant } from '../share/instant.ts';

/** A share at the door, with the visit whose token was shown, if it is one of this share. */
export interface LinkRow {
	share: ShareWithOwner;
	visit: Visit | null;
	/** How many fields and collections the project has dropped so far; rises when compiled scopes are out of date. */
	schemaDropVersion: number;
}

export interface VisitStore {
	/** By the link's secret, or the share's id; the visit's token is looked up with it where one was shown. */
	findLink(by: { secretHash: string } | { share: string }, tokenHash: string | null): Promise<LinkRow | null>;
	/** By a visit's token alone. */
	findLinkByToken(tokenHash: string): Promise<LinkRow | null>;
	/**
	 * Counts one use and lets the visitor in: one conditional statement on the counter, in one transaction with visit and
	 * event. A recipient is counted in the same way, and has accepted with it. False where the share could no longer be
	 * opened at that moment, or the recipient came too late.
	 */
	grant(share: ShareWithOwner, visit: Visit, event: NewEvent): Promise<boolean>;
	/** Stores a preview with the one visit that it is for. */
	preview(share: Share, visit: Visit): Promise<void>;
	/** Whether a visit of a share came from an address, as far back as visits are kept. */
	wasHere(share: string, addressHash: string): Promise<boolean>;
	list(share: string, limit: number, offset: number): Promise<{ visits: Visit[]; total: number }>;
	/** False where there is no such visit, or it had ended. */
	end(share: string, visit: string, event: NewEvent): Promise<boolean>;
	/** Removes visits that ended before that. */
	forget(before: Instant): Promise<number>;
}
