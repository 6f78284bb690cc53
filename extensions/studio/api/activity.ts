import { segment, useRequest, type Answer } from './request.ts';
import type { ShareState } from '../share/share.ts';

export interface Visit {
	id: string;
	opened: string;
	expires: string;
	ended: string | null;
	running: boolean;
	network: string | null;
	agent: string | null;
	/** Whoever was invited and came; null where the link let in. */
	recipient_name: string | null;
}

export interface ShareEvent {
	id: string;
	kind: string;
	at: string;
	visit: string | null;
	user: string | null;
	user_name: string | null;
	/** The recipient whom it is about, or who did it. */
	recipient_name: string | null;
	/** Whether it was somebody who was erased. */
	recipient_erased: boolean;
	reason: string | null;
	detail: unknown;
	network: string | null;
	agent: string | null;
	/** The same for the same visitor's address. */
	visitor: string | null;
}

export interface Day {
	date: string;
	opened: number;
	refused: number;
}

export interface Stats {
	days: Day[];
	states: Partial<Record<ShareState, number>>;
}

export interface StatsQuery {
	days?: number;
	share?: string;
	collection?: string | null;
	/** `me`, or a user's id; administrators see all without it. */
	owner?: string | null;
}

/** What happened to shares. */
export function useActivity() {
	const request = useRequest();
	const path = (share: string, rest: string) => `/shares/${segment(share)}/${rest}`;

	return {
		events(share: string, query: { kind?: string[]; limit?: number; page?: number }) {
			return request.get<ShareEvent[], { total: number }>(path(share, 'events'), query);
		},
		exportEvents(share: string, kind: string[] = []): Promise<string> {
			return request.text(path(share, 'events'), { kind, export: 'csv' });
		},
		visits(share: string, query: { limit?: number; page?: number }): Promise<Answer<Visit[], { total: number }>> {
			return request.get(path(share, 'visits'), query);
		},
		endVisit: (share: string, visit: string): Promise<void> => request.remove(path(share, `visits/${segment(visit)}`)),
		async stats(query: StatsQuery): Promise<Stats> {
			return (await request.get<Stats>('/stats', { ...query })).data;
		},
	};
}
