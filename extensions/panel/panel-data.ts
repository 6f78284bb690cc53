import { addDays, fillDays, sumOf } from '../studio/activity/fill-days.ts';
import type { Day, Stats } from '../studio/api/activity.ts';
import type { Received } from '../studio/api/received.ts';
import type { Share, ShareState } from '../studio/share/share.ts';

/** What an Insights panel shows. */
export interface PanelData {
	/** Null where nobody's openings are counted: of shares that are somebody else's. */
	days: Day[] | null;
	total: number;
	active: number | null;
	rows: (Share | Received)[];
}

/** Several answers, one of each collection, as one; the newest rows first. */
export function combine(
	lists: { data: Share[]; meta: { total: number } }[],
	stats: Stats[],
	{ days, limit, states }: { days: number; limit: number; states: ShareState[] },
	now = Date.now(),
): PanelData {
	const rows = lists
		.flatMap(({ data }) => data)
		.sort((one, other) => Date.parse(lastSign(other)) - Date.parse(lastSign(one)));

	return {
		days: fillDays(addDays(stats.map((one) => one.days)), days, now),
		total: lists.reduce((sum, { meta }) => sum + meta.total, 0),
		active:
			states.length > 0 && !states.includes('active')
				? null
				: stats.reduce((sum, one) => sum + (one.states.active ?? 0), 0),
		rows: rows.slice(0, limit),
	};
}

export function openingsOf({ days }: PanelData): { opened: number; refused: number } {
	return sumOf(days ?? []);
}

function lastSign({ last_used: used, date_created: created }: Share): string {
	return used ?? created;
}

/** A number that somebody typed into the panel's options. */
export function within(value: unknown, usual: number, most: number): number {
	const number = Math.floor(Number(value));
	return value === null || value === undefined || !Number.isFinite(number)
		? usual
		: Math.min(Math.max(number, 1), most);
}

/** A list that somebody chose in the panel's options. */
export function listIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
