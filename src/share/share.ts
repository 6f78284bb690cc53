import type { Instant } from './instant.ts';
import type { Scope } from './scope.ts';
import type { ShareFields } from './share-fields.ts';

export type Access = ShareFields['access'];
export type NoticeKind = ShareFields['notices'][number];

/** What a share lost that it cannot be opened without; it stays lost even if something with the same id comes back. */
export type Loss = 'item' | 'owner' | 'role';

/** The grant itself: one item of one collection, made by an owner, with role, limits, scope and audience. */
export interface Share extends ShareFields {
	id: string;
	collection: string;
	item: string;
	owner: string;
	scope: Scope;
	/** Made for a look by its owner: it is not listed, counts and records nothing, and ends soon. */
	preview: boolean;
	/** The user whom its owner offered it to. */
	transferTo: string | null;
	passwordHash: string | null;
	timesUsed: number;
	paused: boolean;
	lost: Loss | null;
	secretHash: string;
	secretCipher: string;
	/** Rises with every change. */
	revision: number;
	/** Rises when running visits must end: another link, another password. A visit is bound to the one it was let in by. */
	doorRevision: number;
	dateCreated: Instant;
	dateUpdated: Instant | null;
	lastUsed: Instant | null;
}

/** A share together with what became of the people and roles that it rests on, read in one statement. */
export interface ShareWithOwner extends Share {
	/** Directus' status of the owner (`active`, `suspended`, …); null when there is no such user any more. */
	ownerStatus: string | null;
	ownerRole: string | null;
	ownerName: string | null;
	roleExists: boolean;
	roleName: string | null;
	/** Whether the share's role or the owner's inherits from another. */
	mayHaveAncestors: boolean;
}

/** As owners see it. */
export interface CountedShare extends ShareWithOwner {
	/** Recipients who may come in, or may still accept. */
	people: number;
}
