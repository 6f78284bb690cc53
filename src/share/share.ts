import type { Scope } from '../scope/scope.ts';

/** Milliseconds since 1970, UTC: what the domain and the tables count time in. */
export type Instant = number;

export type Access = 'view';
export type Audience = 'anyone';

/** What a share lost that it cannot be opened without; it stays lost even if something with the same id comes back. */
export type Loss = 'item' | 'owner' | 'role';

/** The grant itself: one item of one collection, made by an owner, with role, limits, scope and audience. */
export interface Share {
	id: string;
	name: string | null;
	collection: string;
	item: string;
	role: string | null;
	owner: string;
	access: Access;
	audience: Audience;
	scope: Scope;
	/** Whether a visit's token also works on Directus' own API. */
	api: boolean;
	passwordHash: string | null;
	dateStart: Instant | null;
	dateEnd: Instant | null;
	maxUses: number | null;
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
export interface StandingShare extends Share {
	/** Directus' status of the owner (`active`, `suspended`, …); null when there is no such user any more. */
	ownerStatus: string | null;
	ownerRole: string | null;
	ownerName: string | null;
	roleExists: boolean;
	/** Whether the share's role or the owner's inherits from another. */
	mayHaveAncestors: boolean;
}
