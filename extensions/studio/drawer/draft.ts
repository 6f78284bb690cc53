import { invitedOf, type Chosen } from '../people/chosen.ts';
import type { NoticeKind, Share, ShareInput, ScopeChoice } from '../share/share.ts';

/** A share as it stands in the drawer; dates as the browser's fields write them, in its zone. */
export interface Draft {
	name: string;
	role: string | null;
	/** Null leaves the password as it is. */
	password: string | null;
	removesPassword: boolean;
	start: string;
	end: string;
	limit: string;
	/** Null is the default, or what is stored. */
	scope: ScopeChoice | null;
	message: string;
	embed: string;
	api: boolean;
	audience: Share['audience'];
	/** Whom a new share is for; those of a stored one are looked after elsewhere. */
	people: Chosen[];
	access: Share['access'];
	editRelated: boolean;
	usesPer: Share['uses_per'];
	rememberDays: string;
	notices: NoticeKind[];
}

/** As the server has it where nothing is said. */
const usualDays = 7;

export function draftOf(share: Share | null): Draft {
	return {
		name: share?.name ?? '',
		role: share?.role ?? null,
		password: null,
		removesPassword: false,
		start: localOf(share?.date_start ?? null),
		end: localOf(share?.date_end ?? null),
		limit: share?.max_uses?.toString() ?? '',
		scope: null,
		message: share?.message ?? '',
		embed: share?.embed?.join('\n') ?? '',
		api: share?.api ?? false,
		audience: share?.audience ?? 'anyone',
		people: [],
		access: share?.access ?? 'view',
		editRelated: share?.edit_related ?? false,
		usesPer: share?.uses_per ?? 'share',
		rememberDays: String(share?.remember_days ?? usualDays),
		notices: [...(share?.notices ?? [])],
	};
}

/** What changed since `before`; a new share is compared with an empty draft. */
export function inputOf(draft: Draft, before: Draft): ShareInput {
	const changed = <Key extends keyof Draft>(key: Key): boolean => draft[key] !== before[key];
	const limit = Number(draft.limit);

	return {
		...(changed('name') ? { name: draft.name.trim() || null } : {}),
		...(changed('role') ? { role: draft.role } : {}),
		...(draft.password ? { password: draft.password } : draft.removesPassword ? { password: null } : {}),
		...(changed('start') ? { date_start: isoOf(draft.start) } : {}),
		...(changed('end') ? { date_end: isoOf(draft.end) } : {}),
		...(changed('limit') ? { max_uses: draft.limit.trim() === '' ? null : limit } : {}),
		...(draft.scope ? { scope: draft.scope } : {}),
		...(changed('message') ? { message: draft.message.trim() || null } : {}),
		...(changed('embed') ? { embed: sitesOf(draft.embed) } : {}),
		...(changed('api') ? { api: draft.api } : {}),
		...(changed('audience') ? { audience: draft.audience } : {}),
		...(draft.people.length > 0 ? { recipients: draft.people.map((one) => invitedOf(one, draft.access)) } : {}),
		...(changed('access') ? { access: draft.access } : {}),
		...(changed('editRelated') ? { edit_related: draft.editRelated } : {}),
		...(changed('usesPer') ? { uses_per: draft.usesPer } : {}),
		...(changed('rememberDays') ? { remember_days: Number(draft.rememberDays) } : {}),
		...(sameNotices(draft, before) ? {} : { notices: draft.notices }),
	};
}

function sameNotices({ notices }: Draft, before: Draft): boolean {
	return notices.length === before.notices.length && notices.every((kind) => before.notices.includes(kind));
}

export function sitesOf(text: string): string[] {
	return text
		.split(/[\s,]+/)
		.map((site) => site.replace(/\/$/, ''))
		.filter((site) => site !== '');
}

/** The end that a preset means: so many days from the start, or from now. */
export function endIn(days: number, start: string, now: number): string {
	const from = Math.max(Date.parse(start) || now, now);
	const end = new Date(from);
	// A day is what the calendar says, also when clocks change.
	end.setDate(end.getDate() + days);
	return localOf(end.toISOString());
}

/** `2026-05-04T14:00` in this browser's zone. */
function localOf(iso: string | null): string {
	if (iso === null) return '';
	const date = new Date(iso);
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function isoOf(local: string): string | null {
	return local === '' ? null : new Date(local).toISOString();
}
