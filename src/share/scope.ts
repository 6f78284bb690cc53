import type { Instant } from './instant.ts';

/**
 * What a share shows, as it was chosen: for each position of the relation tree the fields that the share includes.
 * Fields are named one by one, so that one which is added later, or dropped and made again, is not shared by surprise.
 */
export interface Scope {
	/** When it was chosen; a field that was dropped after that is out, even if one of that name comes back. */
	chosen: Instant;
	/** Whether nobody chose: then another role gets its own default. */
	isDefault: boolean;
	/** Directus field paths of relations (`''` is the item, `tags.tags_id`, `blocks.item:quotes`) to field names. */
	positions: Record<string, string[]>;
	/** What each path led to: a list that is pointed at other rows later is another list. */
	targets: Record<string, string>;
}

/** What owners send: which relations and, where they want to choose them, which fields. */
export interface ScopeChoice {
	paths?: string[] | undefined;
	fields?: Record<string, string[]> | undefined;
}

/** What came of a choice. */
export type Choosing =
	| { kind: 'chosen'; scope: Scope }
	| { kind: 'unknown-relation'; path: string }
	| { kind: 'unknown-field'; path: string; field: string }
	| { kind: 'too-many'; limit: number }
	| { kind: 'too-deep'; path: string };

export const maxLevels = 3;
export const maxSteps = 8;
export const maxPositions = 200;
