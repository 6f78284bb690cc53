import { createAuthority } from '../../directus/authority.ts';
import { forbidden, notSignedIn } from '../../http/problems.ts';
import { isItemThere } from '../../../src/share/deleted-items.ts';
import { deletedItemContext } from '../../directus/deleted-items.ts';
import { isHeir, mayManage, mayShareNow } from '../../../src/share/policy.ts';
import { shareState } from '../../../src/share/share-state.ts';
import { showingOf } from '../../directus/current-plan.ts';
import { viewShare, type ShareView, type ShownShare } from '../../../src/share/share-view.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import type { Accountability } from '@directus/types';
import type { Actor, Authority } from '../../../src/share/authority.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { CountedShare, ShareWithOwner } from '../../../src/share/share.ts';
import type { Sharing } from '../../directus/sharing.ts';

export interface SignedIn {
	accountability: Accountability;
	actor: Actor;
}

/** The Directus user who asks. Throws 401 where nobody is signed in; core's own share visitors are nobody here. */
export function signedIn(req: DirectusRequest): SignedIn {
	const { accountability } = req;
	if (!accountability?.user || accountability.share) throw notSignedIn();
	const { user, role, admin } = accountability;
	return { accountability, actor: { user, role, admin } };
}

export function authorityFor(req: DirectusRequest, { context, sharing }: Engine): Authority {
	const { accountability } = signedIn(req);
	return createAuthority(context, sharing, { accountability, schema: req.schema });
}

/** A share that the user may manage. Throws 403, the same for somebody else's and for none. */
export async function ownShare(
	req: DirectusRequest,
	{ sharing }: Engine,
	id = req.params['id'] ?? '',
): Promise<CountedShare> {
	const { actor } = signedIn(req);
	const share = isUuid(id) ? await sharing.shares.find(id.toLowerCase()) : null;
	if (!share || !mayManage(actor, share)) throw forbidden('There is no such share, or it is not yours.');
	if (share.lost !== null || (await isItemThere(share, deletedItemContext(sharing, req.schema)))) return share;
	return { ...share, lost: 'item', revision: share.revision + 1 };
}

/** Throws 403, the same for a share that was offered to somebody else and for none. */
export async function offeredShare(req: DirectusRequest, { sharing }: Engine): Promise<CountedShare> {
	const { actor } = signedIn(req);
	const id = req.params['id'] ?? '';
	const share = isUuid(id) ? await sharing.shares.find(id.toLowerCase()) : null;
	if (share && isHeir(actor, share)) return share;
	throw forbidden('There is no such share, or it is not offered to you.');
}

/** Throws 403 where the user may not share the item any more. */
export async function mustShareAgain(req: DirectusRequest, engine: Engine, share: ShareWithOwner): Promise<void> {
	if (await mayShareNow(authorityFor(req, engine), share)) return;
	throw forbidden('You may not share this item any more.');
}

export function linkOf(sharing: Sharing, share: ShareWithOwner): string | null {
	const secret = sharing.vault.open(share.secretCipher);
	return secret === null ? null : linkFor(sharing, secret);
}

export function linkFor({ settings }: Sharing, secret: string): string {
	return `${settings.publicUrl}/share/${secret}`;
}

export function viewFor(sharing: Sharing, share: CountedShare): ShareView {
	return viewShare(share, linkOf(sharing, share), sharing.now());
}

/** The same, with what its link would show at this moment. */
export async function shownFor(req: DirectusRequest, engine: Engine, share: CountedShare): Promise<ShownShare> {
	const { sharing } = engine;
	const not_loaded = sharing.unloaded.of(share.id);
	return { ...viewFor(sharing, share), shows_nothing: await showsNothing(req, engine, share), not_loaded };
}

/** Whether a share that is open, or will be, opens nothing all the same, wherever its visitor comes from. */
async function showsNothing(
	{ schema }: DirectusRequest,
	{ context, sharing }: Engine,
	share: CountedShare,
): Promise<boolean> {
	if (!['active', 'scheduled'].includes(shareState(share, sharing.now()))) return false;
	const link = await sharing.visits.findLink({ share: share.id }, null);
	if (!link) return false;

	try {
		return (await showingOf(context, sharing, link, { address: undefined, schema })) !== 'item';
	} catch (error) {
		// A collection that Directus itself cannot read is no reason to show none of the shares.
		context.logger.warn(error, `Sharing: the item of share ${share.id} could not be read.`);
		return true;
	}
}
