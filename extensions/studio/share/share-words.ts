import type { Format } from '../format/use-format.ts';
import type { Say } from '../texts/use-texts.ts';
import type { Share, ShareGlimpse, ShareState } from './share.ts';

export interface StateLook {
	icon: string;
	/** A colour of the theme, for the sign beside the word: the word itself stays readable in every theme. */
	colour: string;
}

const looks: Record<ShareState, StateLook> = {
	active: { icon: 'check_circle', colour: 'var(--theme--success)' },
	scheduled: { icon: 'schedule', colour: 'var(--theme--primary)' },
	paused: { icon: 'pause_circle', colour: 'var(--theme--warning)' },
	ended: { icon: 'event_busy', colour: 'var(--theme--foreground-subdued)' },
	'used-up': { icon: 'block', colour: 'var(--theme--foreground-subdued)' },
	orphaned: { icon: 'person_off', colour: 'var(--theme--danger)' },
	'item-gone': { icon: 'delete', colour: 'var(--theme--danger)' },
};

/** Open, and yet nobody who opens it sees anything. */
const showsNothing: StateLook = { icon: 'visibility_off', colour: 'var(--theme--danger)' };

export function lookOf(state: ShareState): StateLook {
	return looks[state];
}

/** Open, and yet not all of it is shown to those who open it. */
const showsPart: StateLook = { icon: 'warning', colour: 'var(--theme--warning)' };

/** The look of its state, or that it shows nothing, or not all. */
export function lookOfShare(share: Share | ShareGlimpse): StateLook {
	if (isBlind(share)) return showsNothing;
	return missingFrom(share).length > 0 ? showsPart : lookOf(share.state);
}

/** "Active", or that it shows nothing, or not all. */
export function stateOf(share: Share | ShareGlimpse, t: Say): string {
	if (isBlind(share)) return t('share.showsNothing');
	return missingFrom(share).length > 0 ? t('share.showsPart') : t(`share.state.${share.state}`);
}

function isBlind(share: Share | ShareGlimpse): boolean {
	return 'shows_nothing' in share && share.shows_nothing;
}

/** What its visitors do not see of it though it is shared; of one that is closed it does not matter. */
function missingFrom(share: Share | ShareGlimpse): string[] {
	return share.state === 'active' && 'not_loaded' in share ? share.not_loaded : [];
}

/** Why a share is as it is, in a sentence. */
export function stateHint(share: Share | ShareGlimpse, t: Say, format: Format): string {
	if (isBlind(share)) return t('share.showsNothingHint');
	const missing = missingFrom(share);
	if (missing.length > 0) return t('share.showsPartHint', { parts: missing.join(', ') });
	const { date_start: start = null, date_end: end = null } = 'scope' in share ? share : {};
	const date = share.state === 'scheduled' ? start : end;
	return t(`share.stateHint.${share.state}`, { date: date === null ? '…' : format.dateTime(date) });
}

export interface Protection {
	kind: 'password' | 'limit' | 'starts' | 'ends' | 'people' | 'api';
	icon: string;
	text: string;
}

type Protected = Pick<Share, 'has_password' | 'max_uses' | 'date_start' | 'date_end'> &
	Partial<Pick<Share, 'audience' | 'api' | 'state'>>;

/** What stands between the link and the item. */
export function protectionsOf(share: Protected, t: Say, format: Format, now = Date.now()): Protection[] {
	const { has_password: hasPassword, max_uses: limit, date_start: start, date_end: end } = share;
	const found: (Protection | null)[] = [
		hasPassword ? { kind: 'password', icon: 'lock', text: t('share.protection.password') } : null,
		share.audience === 'people' ? { kind: 'people', icon: 'group', text: t('share.protection.people') } : null,
		limit !== null
			? { kind: 'limit', icon: 'tag', text: t('share.protection.limit', { n: format.number(limit) }, limit) }
			: null,
		start !== null && Date.parse(start) > now
			? { kind: 'starts', icon: 'today', text: t('share.protection.starts', { date: format.date(start) }) }
			: null,
		end !== null ? { kind: 'ends', icon: 'event', text: t('share.protection.ends', { date: format.date(end) }) } : null,
		share.api ? { kind: 'api', icon: 'code', text: t('share.protection.api') } : null,
	];
	return found.filter((protection) => protection !== null);
}

/** "3 of 10 uses" */
export function usesOf(
	{ times_used: used, max_uses: max }: Pick<Share, 'times_used' | 'max_uses'>,
	t: Say,
	format: Format,
) {
	if (max === null) return t('share.usesWithoutLimit', { n: format.number(used) }, used);
	return t('share.uses', { used: format.number(used), max: format.number(max) });
}

/** "Shared with 3 people" */
export function peopleOf({ people }: Pick<Share, 'people'>, t: Say, format: Format): string {
	return t('people.sharedWith', { n: format.number(people) }, people);
}

/** "Opened 2 hours ago" */
export function lastOpenedOf({ last_used: last }: Pick<Share, 'last_used'>, t: Say, format: Format): string {
	if (last === null) return t('share.neverOpened');
	const sentence = t('share.lastOpened', { when: format.relative(last) });
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a share is called: its name, or one made of the day it is from. */
export function nameOf(share: { name: string | null; date_created?: string }, t: Say, format: Format): string {
	const name = share.name?.trim();
	if (name) return name;
	return share.date_created === undefined
		? t('share.one')
		: t('share.unnamed', { date: format.date(share.date_created) });
}
