import { applyChange, type Change, type ChangeContext } from './change-share.ts';
import { isHeir, mayHandOverAtOnce, mayInherit, mayShareNow } from './policy.ts';
import type { Actor, Invalid } from './authority.ts';
import type { ShareWithOwner } from './share.ts';

/**
 * Offers a share to another user, or takes the offer back (null). What it shows will rest on their rights, so they have
 * to accept it. An administrator's word is enough.
 */
export async function transferShare(
	actor: Actor,
	share: ShareWithOwner,
	user: string | null,
	context: ChangeContext,
): Promise<Change> {
	if (user === null) return applyChange(actor, share, { transferTo: null }, saying('transfer-withdrawn'), context);
	if (!(await mayInherit(context.authority, user, share))) return unableHeir;
	if (mayHandOverAtOnce(actor)) return applyChange(actor, share, handedTo(user, share), saying('transferred'), context);
	return applyChange(actor, share, { transferTo: user }, saying('transfer-offered'), context);
}

/** Makes the user whom it was offered to its owner. */
export async function acceptTransfer(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	if (!isHeir(actor, share)) return { kind: 'forbidden' };
	if (!(await mayShareNow(context.authority, share))) return { kind: 'forbidden' };
	return applyChange(actor, share, handedTo(actor.user, share), saying('transferred'), context);
}

export async function declineTransfer(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	if (!isHeir(actor, share)) return { kind: 'forbidden' };
	return applyChange(actor, share, { transferTo: null }, saying('transfer-declined'), context);
}

function handedTo(owner: string, { lost }: ShareWithOwner) {
	return { owner, transferTo: null, ...(lost === 'owner' && { lost: null }) };
}

function saying(reason: string) {
	return { reason, detail: null };
}

const unableHeir: Invalid = {
	kind: 'invalid',
	field: 'user',
	message: '"user" must be another active user who may share this item.',
};
