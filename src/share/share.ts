import type { Scope } from './scope.ts';
import type { Instant } from './instant.ts';

/** `edit` lets the fields be changed that role and owner both may update. */
export type Access = 'view' | 'edit';
/** Whoever has the link, besides the recipients, or the recipients alone. */
export type Audience = 'anyone' | 'people';
/** Whether the limit of uses is one for all, or each recipient has as many. */
export type UsesPer = 'share' | 'recipient';
/** What owners may be told of, besides finding it in the log. */
export const noticeKinds = ['accepted', 'opened', 'used-up', 'ends-soon'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

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
	/** Whether those who may edit may also edit what is related to the item. */
	editRelated: boolean;
	audience: Audience;
	scope: Scope;
	/** Whether a visit's token also works on Directus' own API. */
	api: boolean;
	/** From the owner to visitors. */
	message: string | null;
	/** Origins of the sites that may embed the share's page. */
	embed: string[];
	/** For how long a browser is remembered whose visitor has proven to be a recipient; 0 for not at all. */
	rememberDays: number;
	/** What its owner wants to be told of. */
	notices: NoticeKind[];
	/** Made for a look by its owner: it is not listed, counts and records nothing, and ends soon. */
	preview: boolean;
	/** The user whom its owner offered it to. */
	transferTo: string | null;
	passwordHash: string | null;
	dateStart: Instant | null;
	dateEnd: Instant | null;
	maxUses: number | null;
	usesPer: UsesPer;
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
