import { eventOf } from './event.ts';
import { fingerprint, newSecret, type Vault } from './secret.ts';
import { hashPassword } from './password.ts';
import {
	blurredItem,
	endInPast,
	invalidDates,
	invalidScope,
	withheldApi,
	type Actor,
	type Authority,
	type Invalid,
} from './authority.ts';
import { mayOpenApi, mayPutRole, mayShareNow } from './policy.ts';
import { sentFields } from './share-fields.ts';
import { unusableRole } from './draft-share.ts';
import type { ShareWithOwner } from './share.ts';
import type { ShareChange } from './input.ts';
import type { ShareChanges, ShareStore } from './share-store.ts';
import type { Instant } from './instant.ts';

export type Change = { kind: 'changed' } | { kind: 'forbidden' } | { kind: 'overtaken' } | Invalid;

export interface ChangeContext {
	shares: ShareStore;
	authority: Authority;
	vault: Vault;
	now: Instant;
}

/** Changes what was sent, if the share could be made like that today. A new password ends the running visits. */
export async function changeShare(
	actor: Actor,
	share: ShareWithOwner,
	input: ShareChange,
	context: ChangeContext,
): Promise<Change> {
	const { authority, now } = context;
	if (!(await mayShareNow(authority, share))) return { kind: 'forbidden' };

	const role = input.role === undefined ? share.role : input.role;
	if (!(await mayPutRole(authority, role, share.role))) return unusableRole;

	const dateStart = input.date_start === undefined ? share.dateStart : input.date_start;
	const dateEnd = input.date_end === undefined ? share.dateEnd : input.date_end;
	const isNewEnd = dateEnd !== share.dateEnd;
	const dates = invalidDates(dateStart, dateEnd) ?? (isNewEnd ? endInPast(dateEnd, now) : null);
	if (dates) return dates;
	if (!(await mayOpenApi(authority, input.api))) return withheldApi;

	const changes: ShareChanges = {
		...sentFields(input),
		...(input.role !== undefined && share.lost === 'role' && { lost: null }),
	};

	if (input.scope !== undefined || (role !== share.role && share.scope.isDefault)) {
		const choosing = await authority.chooseScope({ ...share, role }, input.scope ?? undefined, now);
		if (choosing.kind !== 'chosen') return invalidScope(choosing);
		changes.scope = choosing.scope;
	}

	if (input.password !== undefined) {
		changes.passwordHash = input.password === null ? null : await hashPassword(input.password);
	}

	return applyChange(actor, share, changes, { reason: null, detail: Object.keys(input) }, context);
}

/** Shuts the door for everybody until it is resumed; running visits wait with it. */
export function pauseShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	return applyChange(actor, share, { paused: true }, { reason: 'paused', detail: null }, context);
}

export async function resumeShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	if (!(await mayShareNow(context.authority, share))) return { kind: 'forbidden' };
	return applyChange(actor, share, { paused: false }, { reason: 'resumed', detail: null }, context);
}

/** Ends it for everybody at once, until it is given another end. */
export async function endShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	const { now } = context;
	if (share.dateEnd !== null && share.dateEnd <= now) return hasEnded;
	const isBeforeStart = share.dateStart !== null && share.dateStart >= now;
	const changes = { dateEnd: now, ...(isBeforeStart && { dateStart: null }) };
	return applyChange(actor, share, changes, { reason: 'ended', detail: null }, context);
}

const hasEnded: Invalid = { kind: 'invalid', field: 'state', message: 'This share has ended already.' };

/**
 * Takes it back that the item is gone: what was deleted may have been written again, and a database restored. Whether it
 * is the same item, only the owner can tell.
 */
export async function restoreShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	const { authority } = context;
	if (share.lost !== 'item') return notLost;
	const found = await authority.findItem(share.collection, share.item);
	if (found.kind === 'blurred') return blurredItem;
	if (found.kind === 'none' || found.key !== share.item) return noItem;
	if (!(await mayShareNow(authority, share))) return { kind: 'forbidden' };
	return applyChange(actor, share, { lost: null }, { reason: 'restored', detail: null }, context);
}

const notLost: Invalid = {
	kind: 'invalid',
	field: 'state',
	message: 'The item of this share is not gone; there is nothing to restore.',
};

const noItem: Invalid = {
	kind: 'invalid',
	field: 'item',
	message: 'There is no item with the key of this share, or you may not read it. Restore the item first.',
};

/** Lets it be used as often again as its limit says. */
export async function resetShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	if (!(await mayShareNow(context.authority, share))) return { kind: 'forbidden' };
	return applyChange(actor, share, { timesUsed: 0 }, { reason: 'reset', detail: null }, context);
}

/** A new link; the old one and all that came in by it are out. */
export async function rotateShare(actor: Actor, share: ShareWithOwner, context: ChangeContext): Promise<Change> {
	if (!(await mayShareNow(context.authority, share))) return { kind: 'forbidden' };
	const secret = newSecret();
	const changes = { secretHash: fingerprint(secret), secretCipher: context.vault.seal(secret) };
	return applyChange(actor, share, changes, { reason: 'rotated', detail: null }, context);
}

/** Stores a change with its event, if nobody else was quicker. */
export async function applyChange(
	actor: Actor,
	share: ShareWithOwner,
	changes: ShareChanges,
	{ reason, detail }: { reason: string | null; detail: string[] | null },
	{ shares, now }: ChangeContext,
): Promise<Change> {
	const closesDoor = changes.secretHash !== undefined || changes.passwordHash !== undefined;
	const event = eventOf(share.id, 'changed', now, { user: actor.user, reason, detail });
	const isApplied = await shares.change(share, changes, { now, closesDoor, event });
	return isApplied ? { kind: 'changed' } : { kind: 'overtaken' };
}
