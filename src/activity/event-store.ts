import type { SharesOf } from '../share/share-store.ts';
import type { EventKind, EventLog, ShareEvent } from '../share/event.ts';
import type { Instant } from '../share/instant.ts';

export interface EventQuery {
	share: string;
	kinds?: EventKind[] | undefined;
	limit: number;
}

export interface DayCount {
	/** `2026-05-04`, UTC. */
	date: string;
	opened: number;
	refused: number;
}

export interface EventStore extends EventLog {
	/** Newest first. */
	list(query: EventQuery & { offset: number }): Promise<{ events: ShareEvent[]; total: number }>;
	/** Newest first, and nothing is counted: from the one after that with the id `after` on, or from the newest. */
	listAfter(query: EventQuery & { after: number | null }): Promise<ShareEvent[]>;
	/** Openings and refusals since then, day by day. */
	countByDay(since: Instant, of: SharesOf): Promise<DayCount[]>;
	forget(before: Instant): Promise<number>;
}
