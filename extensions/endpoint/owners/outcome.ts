import { authorityFor, shownFor } from './owner-request.ts';
import { forbidden, invalid, overtaken } from '../../http/problems.ts';
import { glimpseShare, type ShareGlimpse, type ShownShare } from '../../../src/share/share-view.ts';
import { mayManage } from '../../../src/share/policy.ts';
import type { Actor } from '../../../src/share/authority.ts';
import type { Change, ChangeContext } from '../../../src/share/change-share.ts';
import type { Creation } from '../../../src/share/create-share.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { CountedShare, ShareWithOwner } from '../../../src/share/share.ts';

/** Two writers at once on one share: the later one is decided again on what the earlier one left. */
const maxTries = 5;

export function contextFor(req: DirectusRequest, engine: Engine): ChangeContext {
	const { shares, vault, now } = engine.sharing;
	return { shares, vault, authority: authorityFor(req, engine), now: now() };
}

/** The share that was made. Throws why none was. */
export async function made(engine: Engine, req: DirectusRequest, outcome: Creation): Promise<ShownShare> {
	if (outcome.kind === 'invalid') throw invalid(outcome);
	if (outcome.kind === 'forbidden') throw forbidden('There is no such item, or you may not share it.');
	const share = await reload(engine, outcome.id);
	announce(engine, 'created', share);
	return await shownFor(req, engine, share);
}

/**
 * Makes a change. Answers the share as it is then, throws why there was none.
 *
 * @param find the share again, after somebody else was quicker; throws where the user has nothing to do with it any more
 */
export async function changed(
	engine: Engine,
	{ req, share, find }: { req: DirectusRequest; share: ShareWithOwner; find: () => Promise<ShareWithOwner> },
	perform: (share: ShareWithOwner, context: ChangeContext) => Promise<Change>,
): Promise<CountedShare> {
	const context = contextFor(req, engine);
	let before = share;

	for (let tries = 0; tries < maxTries; tries++) {
		const outcome = await perform(before, context);
		if (outcome.kind === 'invalid') throw invalid(outcome);
		if (outcome.kind === 'forbidden') throw forbidden('You may not share this item any more.');

		if (outcome.kind === 'changed') {
			const after = await reload(engine, before.id);
			announce(engine, 'changed', after);
			return after;
		}
		before = await find();
	}

	throw overtaken();
}

/** A share as the actor sees it after a change; to somebody who handed it over, or lost it meanwhile, as others see it. */
export async function seenBy(
	actor: Actor,
	engine: Engine,
	req: DirectusRequest,
	share: CountedShare,
): Promise<ShownShare | ShareGlimpse> {
	return mayManage(actor, share) ? await shownFor(req, engine, share) : glimpseShare(share, engine.sharing.now());
}

/** Tells other extensions. */
export function announce(
	{ context }: Engine,
	event: 'created' | 'changed',
	share: ShareWithOwner,
	reason: string | null = null,
): void {
	const { id, collection, item, owner, name } = share;
	context.emitter.emitAction(`share.${event}`, { share: { id, collection, item, owner, name }, reason }, null);
}

async function reload({ sharing }: Engine, id: string): Promise<CountedShare> {
	const share = await sharing.shares.find(id);
	if (!share) throw forbidden('The share was deleted at the same moment.');
	return share;
}
