import type { Share } from '../share/share.ts';
import type { EventKind, NewEvent } from '../share/event.ts';
import type { Recipient, RecipientState, RecipientWithSubject } from './recipient.ts';
import type { Instant } from '../share/instant.ts';

export interface RecipientQuery {
	share: string;
	/** A part of the name or address. */
	search?: string | undefined;
	states?: RecipientState[] | undefined;
	limit: number;
	offset: number;
	now: Instant;
}

/** What a change may set; whom it is and how often they came has no call. */
export type RecipientChanges = Partial<
	Pick<Recipient, 'access' | 'state' | 'message' | 'expires' | 'dateAnswered' | 'dateInvited' | 'invitedBy'> &
		Pick<Recipient, 'secretHash' | 'secretCipher'>
>;

/** How it is forgotten who somebody was. */
export interface Erasing {
	/** What is written down of it. What named the recipient names whom this names. */
	event: NewEvent;
	/** What visitors do: of these events it is forgotten who did them, and from where. */
	ofVisitors: EventKind[];
	/** From where a change came, as Directus' activity has it, without who made it. */
	nameless: (origin: string) => string;
}

export interface RecipientStore {
	/** Stores a new share together with its recipients: all or nothing. */
	insertShare(share: Share, event: NewEvent, recipients: Recipient[]): Promise<void>;
	/** False where one of them is a recipient of the share already, or the share is gone; then none is stored. */
	insert(recipients: Recipient[], events: NewEvent[]): Promise<boolean>;
	find(share: string, id: string): Promise<RecipientWithSubject | null>;
	findBySecret(secretHash: string): Promise<RecipientWithSubject | null>;
	/** Those of the share with these subjects (`subjectHash`). */
	findBySubjects(share: string, subjects: string[]): Promise<RecipientWithSubject[]>;
	/** Those through whom a user may come in: as themselves first, then by a role. None for who is not active. */
	findForUser(share: string, user: string): Promise<RecipientWithSubject[]>;
	list(query: RecipientQuery): Promise<{ recipients: RecipientWithSubject[]; total: number }>;
	count(share: string): Promise<number>;
	/** Whether anybody is named who proves who they are with a login. */
	hasLogins(share: string): Promise<boolean>;
	/** Who came in, if they still are who they came in as: not revoked, active, a member still. */
	findGuest(recipient: string, user: string | null): Promise<RecipientWithSubject | null>;
	/**
	 * Applies the changes to the revision that they were decided on, or answers false.
	 *
	 * @param closesDoor whether running visits, remembered browsers and codes end with it
	 */
	change(
		recipient: Recipient,
		changes: RecipientChanges,
		options: { event: NewEvent | null; closesDoor: boolean },
	): Promise<boolean>;
	/**
	 * Deletes a recipient, and takes them out of all that is kept of the share: visits, codes, events, addresses that its
	 * link was sent to, notices in inboxes, Directus' activity. False where they were erased already.
	 */
	erase(recipient: Recipient, erasing: Erasing): Promise<boolean>;
	noteMail(recipient: string, mail: 'sent' | 'failed', at: Instant): Promise<void>;
	/** Names of users, roles and addresses by recipient. */
	namesOf(recipients: string[]): Promise<Map<string, string>>;
	/** What was addressed to users or roles that are deleted is revoked for good. */
	orphan(what: 'user' | 'role', ids: string[]): Promise<void>;
	/** Takes users who are deleted out of all that they did, or were given, as visitors, and of what they were offered. */
	forgetUsers(ids: string[], how: Pick<Erasing, 'ofVisitors' | 'nameless'>): Promise<void>;
}
