import { shareState, type ShareState } from './share-state.ts';
import type { Instant, StandingShare } from './share.ts';
import type { Scope } from '../scope/scope.ts';

/** A share as its owner sees it: everything that may leave the server, listed one by one. */
export interface ShareView {
	id: string;
	name: string | null;
	collection: string;
	item: string;
	role: string | null;
	access: string;
	audience: string;
	scope: ScopeView;
	api: boolean;
	date_start: string | null;
	date_end: string | null;
	max_uses: number | null;
	times_used: number;
	has_password: boolean;
	state: ShareState;
	/** Null where the link cannot be read any more because Directus' `SECRET` was changed. */
	link: string | null;
	owner: string;
	owner_name: string | null;
	date_created: string;
	date_updated: string | null;
	last_used: string | null;
}

export interface ScopeView {
	item_only: boolean;
	paths: string[];
	fields: Record<string, string[]>;
}

/** What others see who may share the item: that it is shared, but not the link. */
export type ShareGlimpse = Pick<ShareView, 'id' | 'name' | 'collection' | 'item' | 'state' | 'owner' | 'owner_name'>;

export function viewShare(share: StandingShare, link: string | null, now: Instant): ShareView {
	return {
		...glimpseShare(share, now),
		role: share.role,
		access: share.access,
		audience: share.audience,
		scope: viewScope(share.scope),
		api: share.api,
		date_start: iso(share.dateStart),
		date_end: iso(share.dateEnd),
		max_uses: share.maxUses,
		times_used: share.timesUsed,
		has_password: share.passwordHash !== null,
		link,
		date_created: new Date(share.dateCreated).toISOString(),
		date_updated: iso(share.dateUpdated),
		last_used: iso(share.lastUsed),
	};
}

export function glimpseShare(share: StandingShare, now: Instant): ShareGlimpse {
	return {
		id: share.id,
		name: share.name,
		collection: share.collection,
		item: share.item,
		state: shareState(share, now),
		owner: share.owner,
		owner_name: share.ownerName,
	};
}

function viewScope({ positions }: Scope): ScopeView {
	const paths = Object.keys(positions).filter((path) => path !== '');
	return { item_only: paths.length === 0, paths, fields: positions };
}

export function iso(instant: Instant | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}
