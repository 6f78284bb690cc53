import { copyFields } from './share-fields.ts';
import { eventOf } from './event.ts';
import { freshShare } from './fresh-share.ts';
import { unusableRole } from './draft-share.ts';
import { blurredItem, withheldApi, type Actor } from './authority.ts';
import { mayOpenApi, mayPutRole, mayShareNow } from './policy.ts';
import type { Creation, CreationContext } from './create-share.ts';
import type { ShareWithOwner } from './share.ts';

/** Makes an equal share with a link of its own and no uses, if the actor could make it like that today. */
export async function duplicateShare(
	actor: Actor,
	original: ShareWithOwner,
	{ shares, authority, vault, now }: CreationContext,
): Promise<Creation> {
	const { collection, role, api } = original;
	const found = await authority.findItem(collection, original.item);
	if (found.kind === 'blurred') return blurredItem;
	const item = original.lost === 'item' || found.kind === 'none' ? null : found.key;
	if (item === null || !(await mayShareNow(authority, { collection, item }))) return { kind: 'forbidden' };
	if (!(await mayPutRole(authority, role))) return unusableRole;
	if (!(await mayOpenApi(authority, api))) return withheldApi;

	const { scope, passwordHash } = original;
	const chosen = { ...copyFields(original), collection, item, scope, passwordHash };
	const { share } = freshShare(actor.user, chosen, { vault, now });
	await shares.insert(share, eventOf(share.id, 'created', now, { user: actor.user, reason: 'duplicated' }));
	return { kind: 'created', id: share.id };
}
