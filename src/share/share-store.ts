import type { NewEvent } from '../activity/event.ts';
import type { Instant, Loss, Share, StandingShare } from './share.ts';
import type { ShareState } from './share-state.ts';

export type SortField = 'name' | 'date_created' | 'date_start' | 'date_end' | 'last_used' | 'times_used' | 'max_uses';

export interface ShareQuery {
	collection?: string | undefined;
	item?: string | undefined;
	owner?: string | undefined;
	states?: ShareState[] | undefined;
	search?: string | undefined;
	sort: { field: SortField; direction: 'asc' | 'desc' }[];
	limit: number;
	offset: number;
	now: Instant;
}

/** What a change may set; never owner, item, collection or counter by way of a payload. */
export type ShareChanges = Partial<
	Pick<
		Share,
		| 'name'
		| 'role'
		| 'passwordHash'
		| 'dateStart'
		| 'dateEnd'
		| 'maxUses'
		| 'access'
		| 'audience'
		| 'scope'
		| 'api'
		| 'paused'
		| 'secretHash'
		| 'secretCipher'
		| 'lost'
	>
>;

export interface ShareStore {
	insert(share: Share, event: NewEvent): Promise<void>;
	find(id: string): Promise<StandingShare | null>;
	list(query: ShareQuery): Promise<{ shares: StandingShare[]; total: number }>;
	/** How many shares are in each state; of all, or of one owner. */
	countByState(owner: string | null, now: Instant): Promise<Partial<Record<ShareState, number>>>;
	/** Applies the changes to the revision that they were decided on, or answers false: somebody else was quicker. */
	change(
		share: Share,
		changes: ShareChanges,
		options: { now: Instant; closesDoor: boolean; event: NewEvent },
	): Promise<boolean>;
	/** Deletes the share with its visits and events. */
	remove(id: string): Promise<boolean>;
	/** Marks what shares rested on as lost for good. */
	lose(what: Loss, by: { collection?: string; keys?: string[] }, now: Instant): Promise<void>;
}
