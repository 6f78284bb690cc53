import type { Attention } from './attention.ts';
import type { NewEvent } from './event.ts';
import type { CountedShare, Loss, Share } from './share.ts';
import type { Order } from './query-input.ts';
import type { ShareFields } from './share-fields.ts';
import type { ShareState } from './share-state.ts';
import type { Instant } from './instant.ts';

export interface ShareQuery {
	collection?: string | undefined;
	item?: string | undefined;
	owner?: string | undefined;
	role?: string | undefined;
	transferTo?: string | undefined;
	states?: ShareState[] | undefined;
	/** Any of these reasons. */
	attention?: Attention[] | undefined;
	search?: string | undefined;
	sort: Order;
	limit: number;
	offset: number;
	now: Instant;
}

/** Which shares are counted: all of those that are not narrowed. */
export type SharesOf = Pick<ShareQuery, 'collection' | 'owner'> & { share?: string | undefined };

/** What a change may set. Owner and counter have calls of their own: no payload sets them. */
export type ShareChanges = Partial<ShareFields & Pick<Share, Settable>>;

type Settable =
	'scope' | 'passwordHash' | 'paused' | 'owner' | 'transferTo' | 'timesUsed' | 'secretHash' | 'secretCipher' | 'lost';

export interface ShareStore {
	insert(share: Share, event: NewEvent): Promise<void>;
	find(id: string): Promise<CountedShare | null>;
	list(query: ShareQuery): Promise<{ shares: CountedShare[]; total: number }>;
	/** The ids of all that match, in the order asked for: a table of any size is read by them, without counting it again. */
	listIds(query: Omit<ShareQuery, 'limit' | 'offset'>): Promise<string[]>;
	/** Those of these shares that there are still, in the order of the ids. */
	findAll(ids: string[]): Promise<CountedShare[]>;
	/** How many shares are in each state. */
	countByState(of: SharesOf, now: Instant): Promise<Partial<Record<ShareState, number>>>;
	/** Applies the changes to the revision that they were decided on, or answers false: somebody else was quicker. */
	change(
		share: Share,
		changes: ShareChanges,
		options: { now: Instant; closesDoor: boolean; event: NewEvent },
	): Promise<boolean>;
	/** Deletes the share with all that there is about it. */
	remove(id: string): Promise<boolean>;
	/** Removes previews that have ended, with their visits. */
	forgetPreviews(now: Instant): Promise<number>;
	/** The items of shares that have lost nothing, in the order of the shares' ids. */
	listItems(query: {
		/** The id of the last one before; null at first. */
		after: string | null;
		limit: number;
		collections?: string[] | undefined;
	}): Promise<Pick<Share, 'id' | 'collection' | 'item'>[]>;
	/** Marks what shares rested on as lost for good: that with one of these keys, or what these shares rested on. */
	orphan(what: Loss, by: OrphanedBy, now: Instant): Promise<void>;
}

export interface OrphanedBy {
	collection?: string;
	keys?: string[];
	shares?: string[];
	/** Only of shares that are older than this. */
	madeBefore?: Instant;
}
