import type { Instant, StandingShare } from '../share/share.ts';
import type { NewEvent } from '../activity/event.ts';
import type { Visit } from './visit.ts';

/** A share at the door, with the visit whose token was shown, if it is one of this share. */
export interface Arrival {
	share: StandingShare;
	visit: Visit | null;
	/** How many fields and collections the project has dropped so far; rises when compiled scopes are out of date. */
	drops: number;
}

export interface VisitStore {
	/** By the link's secret; the visit's token is looked up with it where one was shown. */
	arrive(secretHash: string, tokenHash: string | null): Promise<Arrival | null>;
	/** By a visit's token alone. */
	arriveByToken(tokenHash: string): Promise<Arrival | null>;
	/**
	 * Counts one use and lets the visitor in: one conditional statement on the counter, in one transaction with visit and
	 * event. False where the share could no longer be opened at that moment.
	 */
	grant(share: StandingShare, visit: Visit, event: NewEvent): Promise<boolean>;
	list(share: string, limit: number, offset: number): Promise<{ visits: Visit[]; total: number }>;
	/** False where there is no such visit, or it had ended. */
	end(share: string, visit: string, event: NewEvent): Promise<boolean>;
	/** Removes visits that ended before that. */
	forget(before: Instant): Promise<number>;
}
