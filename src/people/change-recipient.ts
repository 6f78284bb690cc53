import { erased, eventOf, kindsOfVisitors, type EventKind, type Trace } from '../share/event.ts';
import { namelessOrigin } from './access.ts';
import { invitation, recipientState, type RecipientWithSubject } from './recipient.ts';
import type { Access, ShareWithOwner } from '../share/share.ts';
import type { Actor, Invalid } from '../share/authority.ts';
import type { RecipientChanges, RecipientStore } from './recipient-store.ts';
import type { Instant } from '../share/instant.ts';

export type RecipientChange = { kind: 'changed' } | { kind: 'overtaken' } | { kind: 'forbidden' } | Invalid;

export interface RecipientContext {
	recipients: RecipientStore;
	/** How long an invitation can be accepted. */
	ttlMs: number;
	now: Instant;
}

/** Gives an invitation that was not accepted yet its whole time again, counted from now. */
export async function extendInvitation(
	actor: Actor,
	recipient: RecipientWithSubject,
	{ recipients, ttlMs, now }: RecipientContext,
): Promise<RecipientChange> {
	const state = recipientState(recipient, now);
	if (state !== 'invited' && state !== 'expired') return nothingToExtend;
	const changes = invitation(recipient, now, ttlMs);
	return apply(recipient, changes, { actor, kind: 'invited', reason: 'extended' }, { recipients, now });
}

/** Ends it for this recipient alone: their running visits, remembered browsers and link. */
export function revokeRecipient(
	actor: Actor,
	recipient: RecipientWithSubject,
	{ recipients, now }: RecipientContext,
): Promise<RecipientChange> {
	const said = { actor, kind: 'revoked' as const, closesDoor: true };
	return apply(recipient, { state: 'revoked', expires: null }, said, { recipients, now });
}

/**
 * Ends it for this recipient, and forgets who it was. What is left names nobody: the share's count, and what was done to
 * it by a recipient who was erased.
 */
export async function eraseRecipient(
	actor: Actor,
	recipient: RecipientWithSubject,
	{ recipients, now }: Pick<RecipientContext, 'recipients' | 'now'>,
): Promise<RecipientChange> {
	const event = eventOf(recipient.share, 'erased', now, { user: actor.user, recipient: erased });
	const erasing = { event, ofVisitors: kindsOfVisitors, nameless: namelessOrigin };
	return (await recipients.erase(recipient, erasing)) ? { kind: 'changed' } : { kind: 'overtaken' };
}

export async function changeAccess(
	actor: Actor,
	share: Pick<ShareWithOwner, 'access'>,
	{ recipient, access }: { recipient: RecipientWithSubject; access: Access },
	{ recipients, now }: RecipientContext,
): Promise<RecipientChange> {
	if (access === 'edit' && share.access === 'view') return viewOnly;
	return apply(recipient, { access }, { actor, kind: 'changed', detail: ['recipients'] }, { recipients, now });
}

/** The recipient says no; nothing that the link asks for is needed for that. */
export async function declineInvitation(
	recipient: RecipientWithSubject,
	trace: Trace,
	{ recipients, now }: Pick<RecipientContext, 'recipients' | 'now'>,
): Promise<RecipientChange> {
	if (recipientState(recipient, now) !== 'invited') return { kind: 'forbidden' };
	const event = eventOf(recipient.share, 'declined', now, { ...trace, recipient: recipient.id });
	const changes = { state: 'declined' as const, dateAnswered: now, expires: null };
	const isApplied = await recipients.change(recipient, changes, { event, closesDoor: true });
	return isApplied ? { kind: 'changed' } : { kind: 'overtaken' };
}

interface Said {
	actor: Actor;
	kind: EventKind;
	reason?: string;
	detail?: string[];
	closesDoor?: boolean;
}

async function apply(
	recipient: RecipientWithSubject,
	changes: RecipientChanges,
	{ actor, kind, reason = '', detail, closesDoor = false }: Said,
	{ recipients, now }: Pick<RecipientContext, 'recipients' | 'now'>,
): Promise<RecipientChange> {
	const more = { user: actor.user, recipient: recipient.id, reason: reason || null, detail: detail ?? null };
	const event = eventOf(recipient.share, kind, now, more);
	const isApplied = await recipients.change(recipient, changes, { event, closesDoor });
	return isApplied ? { kind: 'changed' } : { kind: 'overtaken' };
}

const nothingToExtend: Invalid = {
	kind: 'invalid',
	field: 'recipient',
	message: 'Only an invitation that was not answered can be extended. Invite them again instead.',
};

const viewOnly: Invalid = {
	kind: 'invalid',
	field: 'access',
	message: '"access" cannot be "edit": the share’s own "access" is "view".',
};
