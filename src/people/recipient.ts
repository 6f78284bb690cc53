import { createHash, randomUUID } from 'node:crypto';
import { fingerprint, newSecret, type Vault } from '../share/secret.ts';
import type { Access } from '../share/share.ts';
import type { Instant } from '../share/instant.ts';

export type RecipientKind = 'email' | 'user' | 'role';

/** Whom a share is addressed to. A role stands for its members of the moment, those of the roles below it included. */
export type Subject =
	{ kind: 'email'; address: string } | { kind: 'user'; user: string } | { kind: 'role'; role: string };

/** What is written down of an invitation; whether it has run out, the clock tells. */
export type InvitationState = 'invited' | 'accepted' | 'declined' | 'revoked';

/** Somebody whom a share is addressed to, and what became of the invitation. */
export interface Recipient {
	id: string;
	share: string;
	kind: RecipientKind;
	/** Of an `email` recipient, in the form in which addresses are compared and written to. */
	address: string | null;
	user: string | null;
	role: string | null;
	/** What no two recipients of a share have in common: see `subjectHash`. */
	subject: string;
	access: Access;
	state: InvitationState;
	/** From the owner, in the invitation. */
	message: string | null;
	invitedBy: string | null;
	dateInvited: Instant;
	/** Until when it can be accepted; null where there is nothing to accept. */
	expires: Instant | null;
	dateAnswered: Instant | null;
	/** Of the personal link. */
	secretHash: string;
	secretCipher: string;
	timesUsed: number;
	lastUsed: Instant | null;
	/** What became of the last mail to them; null before one was tried. */
	mail: 'sent' | 'failed' | null;
	dateMailed: Instant | null;
	/** Rises when everything that was let in by the invitation must end. */
	revision: number;
}

/** A recipient together with what became of the user or role that it names. */
export interface RecipientWithSubject extends Recipient {
	/** The name of the user or role; of an address the address. Null where it is gone. */
	name: string | null;
	/** The user's status in Directus; null for everybody else, and where there is no such user any more. */
	userStatus: string | null;
	roleExists: boolean;
}

/** The states that a recipient may hear of. */
export const toldStates = ['invited', 'accepted', 'declined', 'expired'] as const;
/** Whoever is out comes in no more, and is told no more than a stranger. */
const statesOut = ['revoked', 'gone'] as const;
export const recipientStates = [...toldStates, ...statesOut] as const;

export type RecipientState = (typeof recipientStates)[number];

/** Where several reasons hold, the one that lasts longest is told. */
export function recipientState(recipient: RecipientWithSubject, now: Instant): RecipientState {
	if (recipient.state === 'revoked') return 'revoked';
	if (recipient.kind === 'user' && recipient.userStatus !== 'active') return 'gone';
	if (recipient.kind === 'role' && !recipient.roleExists) return 'gone';
	if (recipient.state !== 'invited') return recipient.state;
	return recipient.expires !== null && recipient.expires <= now ? 'expired' : 'invited';
}

export function isOut(state: RecipientState): state is (typeof statesOut)[number] {
	return statesOut.some((out) => out === state);
}

/** Compared byte by byte, whatever a database's collation takes for the same. */
export function subjectHash(subject: Subject): string {
	return createHash('sha256').update(JSON.stringify(subject)).digest('hex');
}

interface Inviting {
	share: string;
	access: Access;
	message: string | null;
	invitedBy: string;
	vault: Vault;
	now: Instant;
	ttlMs: number;
}

/** A recipient who was just invited, with a link of their own. */
export function newRecipient(
	subject: Subject,
	{ share, access, message, invitedBy, vault, now, ttlMs }: Inviting,
): { recipient: Recipient; secret: string } {
	const secret = newSecret();
	const nobody = { address: null, user: null, role: null };
	const recipient: Recipient = {
		...nobody,
		...subject,
		subject: subjectHash(subject),
		id: randomUUID(),
		share,
		access,
		...invitation(subject, now, ttlMs),
		message,
		invitedBy,
		dateInvited: now,
		dateAnswered: null,
		secretHash: fingerprint(secret),
		secretCipher: vault.seal(secret),
		timesUsed: 0,
		lastUsed: null,
		mail: null,
		dateMailed: null,
		revision: 1,
	};
	return { recipient, secret };
}

/** People accept an invitation while it lasts; a team is in from the start, as nobody could accept for the others. */
export function invitation(
	{ kind }: Pick<Subject, 'kind'>,
	now: Instant,
	ttlMs: number,
): Pick<Recipient, 'state' | 'expires'> {
	return kind === 'role' ? { state: 'accepted', expires: null } : { state: 'invited', expires: now + ttlMs };
}
