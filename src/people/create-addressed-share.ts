import { draftRecipients, refusalOfInvitations, type InviteContext } from './invite.ts';
import { draftShare, type DraftContext } from '../share/draft-share.ts';
import { eventOf } from '../share/event.ts';
import type { Actor } from '../share/authority.ts';
import type { Creation } from '../share/create-share.ts';
import type { Invited } from './recipients-input.ts';
import type { ShareCreation } from '../share/input.ts';

export type AddressedCreation = Creation | { kind: 'too-many'; retryAfterSeconds: number };

/** Makes a share together with its recipients: all of it, or nothing. Nobody is written to yet. */
export async function createAddressedShare(
	actor: Actor,
	{ input, invited }: { input: ShareCreation; invited: Invited[] },
	context: DraftContext & InviteContext,
): Promise<AddressedCreation> {
	const draft = await draftShare(actor, input, context);
	if (draft.kind !== 'drafted') return draft;

	const { share } = draft;
	const refused = await refusalOfInvitations(share, invited, context);
	if (refused) return refused;
	const wait = await context.limit.take(share.id, actor.user, invited.length);
	if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };

	const recipients = draftRecipients(actor, share, { invited, message: share.message }, context);
	const event = eventOf(share.id, 'created', context.now, { user: actor.user });
	await context.recipients.insertShare(share, event, recipients);
	return { kind: 'created', id: share.id };
}
