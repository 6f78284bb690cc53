import { freshShare } from './fresh-share.ts';
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
import { sentFields, usualFields } from './share-fields.ts';
import type { Share } from './share.ts';
import type { ShareCreation } from './input.ts';
import type { Vault } from './secret.ts';
import type { Instant } from './instant.ts';

export type Draft = { kind: 'drafted'; share: Share; secret: string } | { kind: 'forbidden' } | Invalid;

export interface DraftContext {
	authority: Authority;
	vault: Vault;
	now: Instant;
}

/** A share as it would be made, with everything checked and nothing stored. */
export async function draftShare(
	actor: Actor,
	input: ShareCreation,
	{ authority, vault, now }: DraftContext,
): Promise<Draft> {
	const { collection } = input;
	const found = await authority.findItem(collection, input.item ?? null);
	if (found.kind === 'blurred') return blurredItem;
	const item = found.kind === 'none' ? null : found.key;
	if (item === null || !(await mayShareNow(authority, { collection, item }))) return { kind: 'forbidden' };

	const role = input.role ?? null;
	if (!(await mayPutRole(authority, role))) return unusableRole;

	const dates =
		invalidDates(input.date_start ?? null, input.date_end ?? null) ?? endInPast(input.date_end ?? null, now);
	if (dates) return dates;
	if (!(await mayOpenApi(authority, input.api))) return withheldApi;

	const subject = { collection, role, owner: actor.user, ownerRole: actor.role };
	const choosing = await authority.chooseScope(subject, input.scope ?? undefined, now);
	if (choosing.kind !== 'chosen') return invalidScope(choosing);

	const chosen = {
		...usualFields(),
		...sentFields(input),
		collection,
		item,
		scope: choosing.scope,
		passwordHash: input.password == null ? null : await hashPassword(input.password),
	};
	return { kind: 'drafted', ...freshShare(actor.user, chosen, { vault, now }) };
}

export const unusableRole: Invalid = {
	kind: 'invalid',
	field: 'role',
	message: '"role" is not a role that you may put on a share.',
};
