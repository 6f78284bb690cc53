import { shareState, type ShareState } from './share-state.ts';
import { iso } from './iso.ts';
import { showFields, type ShownFields } from './share-fields.ts';
import type { CountedShare, ShareWithOwner } from './share.ts';
import type { Scope } from './scope.ts';
import type { Instant } from './instant.ts';

/** A share as its owner sees it: what an owner decides about, and what else may leave the server, one by one. */
export interface ShareView extends ShownFields {
	id: string;
	collection: string;
	item: string;
	role_name: string | null;
	/** How many recipients may come in, or may still accept. */
	people: number;
	scope: ScopeView;
	times_used: number;
	has_password: boolean;
	state: ShareState;
	/** Null where the link cannot be read any more because Directus' `SECRET` was changed. */
	link: string | null;
	owner: string;
	owner_name: string | null;
	/** Directus' status of the owner (`active`, `suspended`, …), or `gone`. */
	owner_state: string;
	/** The user whom it was offered to. */
	transfer_to: string | null;
	date_created: string;
	date_updated: string | null;
	last_used: string | null;
}

/** What whoever is offered a share sees before they accept it: all but the link, which opens it. */
export type ShareOffer = Omit<ShareView, 'link'>;

/** What its owner is told of a share that is looked at one by one. */
export interface ShownShare extends ShareView {
	/**
	 * Whether whoever opened it now would see nothing: role and owner may not both read the item, or its owner may not
	 * share it any more. Always false of a share that is closed anyway.
	 */
	shows_nothing: boolean;
	/** The paths of what Directus itself could not read when a visitor last looked; it was shown without. */
	not_loaded: string[];
}

export interface ScopeView {
	item_only: boolean;
	paths: string[];
	fields: Record<string, string[]>;
}

/** What others see who may share the item: that it is shared, but not the link. */
export type ShareGlimpse = Pick<ShareView, 'id' | 'name' | 'collection' | 'item' | 'state' | 'owner' | 'owner_name'>;

export function viewShare(share: CountedShare, link: string | null, now: Instant): ShareView {
	return { ...viewOffer(share, now), link };
}

export function viewOffer(share: CountedShare, now: Instant): ShareOffer {
	return {
		...glimpseShare(share, now),
		...showFields(share),
		role_name: share.roleName,
		people: share.people,
		scope: viewScope(share.scope),
		times_used: share.timesUsed,
		has_password: share.passwordHash !== null,
		transfer_to: share.transferTo,
		owner_state: share.ownerStatus ?? 'gone',
		date_created: new Date(share.dateCreated).toISOString(),
		date_updated: iso(share.dateUpdated),
		last_used: iso(share.lastUsed),
	};
}

export function glimpseShare(share: ShareWithOwner, now: Instant): ShareGlimpse {
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
