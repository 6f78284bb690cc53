import type { Instant } from '../share/share.ts';
import type { EventKind, NewEvent, ShareEvent } from './event.ts';

export interface EventQuery {
	share: string;
	kinds?: EventKind[] | undefined;
	limit: number;
	offset: number;
}

export interface DayCount {
	/** `2026-05-04`, UTC. */
	date: string;
	opened: number;
	refused: number;
}

export interface EventStore {
	write(event: NewEvent): Promise<void>;
	list(query: EventQuery): Promise<{ events: ShareEvent[]; total: number }>;
	/** Openings and refusals since then, day by day; of all shares, or those of one owner. */
	countByDay(since: Instant, owner: string | null): Promise<DayCount[]>;
	forget(before: Instant): Promise<number>;
}
