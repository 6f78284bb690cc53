import type { Instant } from './instant.ts';

export const eventKinds = [
	...(['created', 'changed', 'opened', 'refused', 'left', 'ended', 'sent', 'edited'] as const),
	...(['invited', 'accepted', 'declined', 'revoked', 'erased'] as const),
] as const;

export type EventKind = (typeof eventKinds)[number];

/** What visitors do; all else is done by users, as owners or administrators. */
export const kindsOfVisitors: EventKind[] = ['opened', 'refused', 'left', 'edited', 'accepted', 'declined'];

/** Stands in the record where a recipient, or an address, was erased: the same for all. */
export const erased = 'erased';

/** What is written down of a visitor: enough to tell two apart, too little to find one. */
export interface Trace {
	addressHash: string | null;
	network: string | null;
	agent: string | null;
}

/** Something that happened to a share, for its owner to read. */
export interface ShareEvent extends Trace {
	id: number;
	share: string;
	kind: EventKind;
	at: Instant;
	visit: string | null;
	/** The Directus user who did it, where one did. */
	user: string | null;
	/** The recipient whom it is about, or who did it; `erased` where they were. */
	recipient: string | null;
	/** As it is today; null where there is no such user any more. */
	userName: string | null;
	/** Why a visitor was refused, or what was done to the share: `paused`, `rotated`, … */
	reason: string | null;
	/** The names of what changed, never values; or the addresses that a link was sent to. */
	detail: string[] | null;
}

export type NewEvent = Omit<ShareEvent, 'id' | 'userName'>;

/** Where events are written down. */
export interface EventLog {
	write(event: NewEvent): Promise<void>;
}

const nobody: Trace = { addressHash: null, network: null, agent: null };

export function eventOf(
	share: string,
	kind: EventKind,
	at: Instant,
	more: Partial<Omit<NewEvent, 'share' | 'kind' | 'at'>> = {},
): NewEvent {
	return { ...nobody, visit: null, user: null, recipient: null, reason: null, detail: null, ...more, share, kind, at };
}
