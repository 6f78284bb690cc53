import type { Instant } from '../share/share.ts';
import type { Trace } from '../visit/visitor.ts';

export const eventKinds = ['created', 'changed', 'opened', 'refused', 'left', 'ended'] as const;

export type EventKind = (typeof eventKinds)[number];

/** Something that happened to a share, for its owner to read. */
export interface ShareEvent extends Trace {
	id: number;
	share: string;
	kind: EventKind;
	at: Instant;
	visit: string | null;
	/** The Directus user who did it, where one did. */
	user: string | null;
	/** Why a visitor was refused, or what was done to the share: `paused`, `rotated`, … */
	reason: string | null;
	/** The names of what changed; never values. */
	detail: string[] | null;
}

export type NewEvent = Omit<ShareEvent, 'id'>;

const nobody: Trace = { addressHash: null, network: null, agent: null };

export function eventOf(
	share: string,
	kind: EventKind,
	at: Instant,
	more: Partial<Omit<NewEvent, 'share' | 'kind' | 'at'>> = {},
): NewEvent {
	return { ...nobody, visit: null, user: null, reason: null, detail: null, ...more, share, kind, at };
}
