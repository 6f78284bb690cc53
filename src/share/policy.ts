import type { Actor, Authority } from './authority.ts';
import type { Share, ShareWithOwner } from './share.ts';

/*
 * Who may do what with shares, a question each. Whether somebody may read or share an item at all, Directus alone can say:
 * where a question comes down to that, it is asked here. Every call takes its answer from this page.
 */

type Owned = Pick<Share, 'owner'>;
type Item = Pick<Share, 'collection' | 'item'>;

/** Owners see and change the shares they own with all that belongs to them, administrators all. */
export function mayManage(actor: Actor, share: Owned): boolean {
	return actor.admin || share.owner === actor.user;
}

/**
 * Whoever may share an item learns that it is shared: by the name, owner and state of its shares, and not by a question
 * whose answer would tell more than these.
 */
export function maySeeSharesOfOthers(
	actor: Actor,
	{ mayShareItem, asksForMore }: { mayShareItem: boolean; asksForMore: boolean },
): boolean {
	return actor.admin || (mayShareItem && !asksForMore);
}

/** How often the shares of somebody, or of all, were opened. */
export function mayCountSharesOf(actor: Actor, owner: string | undefined): boolean {
	return actor.admin || owner === actor.user;
}

/** What a share lets in today must be what its owner could share today: asked again whenever more could come in by it. */
export function mayShareNow(authority: Authority, { collection, item }: Item): Promise<boolean> {
	return authority.mayShare(collection, item);
}

/** A role that is on a share already stays, whoever would be refused it now. */
export async function mayPutRole(
	authority: Authority,
	role: string | null,
	present: string | null = null,
): Promise<boolean> {
	return role === null || role === present || (await authority.mayUseRole(role));
}

/** Native API tokens rest on custom permission rules, which an instance without a licence may not use. */
export async function mayOpenApi(authority: Authority, api: boolean | undefined): Promise<boolean> {
	return api !== true || (await authority.mayUseCustomRules());
}

/** Whoever takes a share over answers for it by their own rights; its owner has it already. */
export async function mayInherit(authority: Authority, user: string, share: ShareWithOwner): Promise<boolean> {
	return user !== share.owner && (await authority.mayShareAs(user, share));
}

/** An administrator's word is enough; to others a share is offered, as what it shows will rest on their rights. */
export function mayHandOverAtOnce(actor: Actor): boolean {
	return actor.admin;
}

/** Whoever is offered a share sees what they would take over, and answers the offer. */
export function isHeir(actor: Actor, share: Pick<Share, 'transferTo'>): boolean {
	return share.transferTo === actor.user;
}

export function mayMakeRoles(actor: Actor): boolean {
	return actor.admin;
}
