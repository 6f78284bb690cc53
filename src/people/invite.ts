import pLimit from 'p-limit';
import { eventOf } from '../share/event.ts';
import {
	invitation,
	newRecipient,
	recipientState,
	subjectHash,
	type Recipient,
	type RecipientWithSubject,
	type Subject,
} from './recipient.ts';
import { fingerprint, newSecret, type Vault } from '../share/secret.ts';
import type { Actor, Invalid } from '../share/authority.ts';
import type { Courier } from './courier.ts';
import type { Share, ShareWithOwner } from '../share/share.ts';
import type { Invited } from './recipients-input.ts';
import type { MailLimit } from './mail-limit.ts';
import type { RecipientStore } from './recipient-store.ts';
import type { Instant } from '../share/instant.ts';

const maxPerShare = 10_000;
const atOnce = 4;

export type Inviting =
	| { kind: 'invited'; recipients: RecipientWithSubject[] }
	| { kind: 'too-many'; retryAfterSeconds: number }
	| { kind: 'overtaken' }
	| Invalid;

export interface InviteContext {
	recipients: RecipientStore;
	directory: Directory;
	limit: MailLimit;
	vault: Vault;
	ttlMs: number;
	now: Instant;
}

/** What the owner may see of users and roles. */
export interface Directory {
	/** Those of these that there are, active, and visible to the owner. */
	known(subjects: Subject[]): Promise<Subject[]>;
}

/**
 * Invites people to a share. Those who are in it already stay as they are; who declined, was revoked or let the invitation
 * run out gets a new one, with a new link. Nobody is written to yet.
 */
export async function invite(
	actor: Actor,
	share: Share,
	{ invited, message }: { invited: Invited[]; message: string | null },
	context: InviteContext,
): Promise<Inviting> {
	const { recipients, limit, now } = context;
	const refused = await refusalOfInvitations(share, invited, context);
	if (refused) return refused;

	const subjects = invited.map(({ subject }) => subjectHash(subject));
	const known = new Map((await recipients.findBySubjects(share.id, subjects)).map((one) => [one.subject, one]));
	const fresh = invited.filter(({ subject }) => !known.has(subjectHash(subject)));
	const lapsed = [...known.values()].filter((one) => !['invited', 'accepted'].includes(recipientState(one, now)));
	if (fresh.length > 0 && (await recipients.count(share.id)) + fresh.length > maxPerShare) return tooManyRecipients;
	const wait = await limit.take(share.id, actor.user, fresh.length + lapsed.length);
	if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };

	const made = draftRecipients(actor, share, { invited: fresh, message }, context);
	const events = made.map((one) => invitedEvent(actor, one, now));
	if (made.length > 0 && !(await recipients.insert(made, events))) return { kind: 'overtaken' };

	for (const one of lapsed) {
		const access = invited.find(({ subject }) => subjectHash(subject) === one.subject)?.access;
		const renewed = { ...renewal(one, { actor, message, ...context }), access: access ?? one.access };
		await recipients.change(one, renewed, { event: invitedEvent(actor, one, now), closesDoor: true });
	}

	const touched = new Set([...made, ...lapsed].map(({ subject }) => subject));
	const stored = await recipients.findBySubjects(share.id, subjects);
	return { kind: 'invited', recipients: stored.filter(({ subject }) => touched.has(subject)) };
}

/** Why these cannot be recipients, or null. */
export async function refusalOfInvitations(
	share: Pick<Share, 'access'>,
	invited: Invited[],
	{ directory }: Pick<InviteContext, 'directory'>,
): Promise<Invalid | null> {
	if (share.access === 'view' && invited.some(({ access }) => access === 'edit')) return viewOnly;
	const named = invited.map(({ subject }) => subject).filter(({ kind }) => kind !== 'email');
	if (named.length === 0) return null;
	const found = new Set((await directory.known(named)).map(subjectHash));
	const stranger = named.find((subject) => !found.has(subjectHash(subject)));
	return stranger ? unknownRecipient(stranger) : null;
}

/** Recipients as they would be stored. */
export function draftRecipients(
	{ user }: Actor,
	share: Pick<Share, 'id' | 'access'>,
	{ invited, message }: { invited: Invited[]; message: string | null },
	{ vault, ttlMs, now }: Pick<InviteContext, 'vault' | 'ttlMs' | 'now'>,
): Recipient[] {
	return invited.map(({ subject, access }) => {
		const by = { share: share.id, access: access ?? share.access, message, invitedBy: user, vault, ttlMs, now };
		return newRecipient(subject, by).recipient;
	});
}

/** Writes to all of them, a few at a time, and notes at each what became of it. */
export async function writeTo(
	all: RecipientWithSubject[],
	share: ShareWithOwner,
	{ recipients, courier, linkOf, now }: WriteContext,
): Promise<void> {
	const few = pLimit(atOnce);

	await Promise.all(
		all.map((recipient) =>
			few(async () => {
				const link = linkOf(recipient);
				if (link === null) return;
				const isCurrent = async () => (await recipients.find(share.id, recipient.id))?.revision === recipient.revision;
				if (!(await isCurrent())) return;
				const letter = { share, recipient, link, isCurrent };
				const isSent = await (recipient.kind === 'email' ? courier.invite(letter) : courier.received(letter));
				await recipients.noteMail(recipient.id, isSent ? 'sent' : 'failed', now);
			}),
		),
	);
}

export interface WriteContext {
	recipients: RecipientStore;
	courier: Courier;
	/** The recipient's personal link; null where it cannot be read any more. */
	linkOf: (recipient: Recipient) => string | null;
	now: Instant;
}

function invitedEvent({ user }: Actor, { id, share }: Recipient, now: Instant) {
	return eventOf(share, 'invited', now, { user, recipient: id });
}

/** Invited anew: the old link opens nothing any more. */
function renewal(
	{ kind }: Recipient,
	{
		actor,
		message,
		vault,
		ttlMs,
		now,
	}: Pick<InviteContext, 'vault' | 'ttlMs' | 'now'> & {
		actor: Actor;
		message: string | null;
	},
) {
	const secret = newSecret();
	return {
		...invitation({ kind }, now, ttlMs),
		...{ message, invitedBy: actor.user, dateInvited: now, dateAnswered: null },
		secretHash: fingerprint(secret),
		secretCipher: vault.seal(secret),
	};
}

const viewOnly: Invalid = {
	kind: 'invalid',
	field: 'recipients',
	message: '"recipients" may only view: the share’s own "access" is "view".',
};

const tooManyRecipients: Invalid = {
	kind: 'invalid',
	field: 'recipients',
	message: `"recipients" would be more than ${maxPerShare}. Share with a role instead.`,
};

function unknownRecipient(subject: Subject): Invalid {
	const named =
		subject.kind === 'user'
			? `the user "${subject.user}"`
			: subject.kind === 'role'
				? `the role "${subject.role}"`
				: '';
	return { kind: 'invalid', field: 'recipients', message: `"recipients" names ${named}, whom you cannot share with.` };
}
