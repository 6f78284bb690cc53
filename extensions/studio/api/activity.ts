import { segment, useRequest, type Answer } from './request.ts';
import type { ActivityEventsQuery, ActivityStatsQuery, ShareEvent, Stats, Total, Visit } from '../../client/api.ts';

export type { ShareEvent, Stats, Visit } from '../../client/api.ts';
/** What is null is not asked for. */
export type StatsQuery = { [K in keyof ActivityStatsQuery]: ActivityStatsQuery[K] | null };
export type Day = Stats['days'][number];

/** What happened to shares. */
export function useActivity() {
	const request = useRequest();
	const path = (share: string, rest: string) => `/shares/${segment(share)}/${rest}`;

	return {
		events(share: string, query: ActivityEventsQuery) {
			return request.get<ShareEvent[], Total>(path(share, 'events'), { ...query });
		},
		exportEvents(share: string, kind: string[] = []): Promise<string> {
			return request.text(path(share, 'events'), { kind, export: 'csv' });
		},
		visits(share: string, query: { limit?: number; page?: number }): Promise<Answer<Visit[], Total>> {
			return request.get(path(share, 'visits'), query);
		},
		endVisit: (share: string, visit: string): Promise<void> => request.remove(path(share, `visits/${segment(visit)}`)),
		async stats(query: StatsQuery): Promise<Stats> {
			return (await request.get<Stats>('/stats', { ...query })).data;
		},
	};
}
