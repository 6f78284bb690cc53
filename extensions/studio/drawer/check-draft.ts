import { sitesOf, type Draft } from './draft.ts';

export type DraftProblem = 'endBeforeStart' | 'endInPast' | 'limit' | 'site' | 'dateStart' | 'dateEnd' | 'rememberDays';

const maxRememberDays = 365;
const maxUses = 1_000_000_000;
const site = /^(?:https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/i;

/**
 * What can be said before the server is asked, by the API's names of the fields.
 *
 * @param before as it is stored: an end that has passed is no fault of whoever changes something else
 */
export function checkDraft(draft: Draft, before: Draft, now: number): Record<string, DraftProblem> {
	const { start, end, limit, rememberDays } = draft;
	const days = rememberDays.trim() === '' ? NaN : Number(rememberDays);
	const isDays = Number.isInteger(days) && days >= 0 && days <= maxRememberDays;
	const uses = Number(limit);
	const isEndPast = end !== before.end && Date.parse(end) <= now;
	const isLimit = limit.trim() === '' || (Number.isInteger(uses) && uses >= 1 && uses <= maxUses);

	return {
		...(isDate(start) ? {} : { date_start: 'dateStart' as const }),
		...(isDate(end) ? {} : { date_end: 'dateEnd' as const }),
		...(isEndPast ? { date_end: 'endInPast' as const } : {}),
		...(start && end && Date.parse(end) <= Date.parse(start) ? { date_end: 'endBeforeStart' as const } : {}),
		...(isLimit ? {} : { max_uses: 'limit' as const }),
		...(isDays ? {} : { remember_days: 'rememberDays' as const }),
		...(sitesOf(draft.embed).every((one) => site.test(one)) ? {} : { embed: 'site' as const }),
	};
}

function isDate(local: string): boolean {
	return local === '' || !Number.isNaN(Date.parse(local));
}
