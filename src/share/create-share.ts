import { draftShare, type DraftContext } from './draft-share.ts';
import { eventOf } from './event.ts';
import type { Actor, Invalid } from './authority.ts';
import type { ShareCreation } from './input.ts';
import type { ShareStore } from './share-store.ts';

export type Creation = { kind: 'created'; id: string } | { kind: 'forbidden' } | Invalid;

export type CreationContext = DraftContext & { shares: ShareStore };

/** Makes a share of an item that the actor may share; they become its owner. */
export async function createShare(actor: Actor, input: ShareCreation, context: CreationContext): Promise<Creation> {
	const draft = await draftShare(actor, input, context);
	if (draft.kind !== 'drafted') return draft;

	const { share } = draft;
	await context.shares.insert(share, eventOf(share.id, 'created', context.now, { user: actor.user }));
	return { kind: 'created', id: share.id };
}
