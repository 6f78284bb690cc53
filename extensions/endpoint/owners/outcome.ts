import { authorityFor, shownFor, signedIn } from './owner-request.ts';
import { forbidden, invalid, overtaken } from '../../http/problems.ts';
import { glimpseShare } from '../../../src/share/share-view.ts';
import { mayManage, type Change, type ChangeContext } from '../../../src/share/change-share.ts';
import type { Creation } from '../../../src/share/create-share.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Response } from 'express';
import type { CountedShare, ShareWithOwner } from '../../../src/share/share.ts';

/** Two writers at once on one share: the later one is decided again on what the earlier one left. */
const maxTries = 5;

export function contextFor(req: DirectusRequest, engine: Engine): ChangeContext {
	const { shares, vault, now } = engine.sharing;
	return { shares, vault, authority: authorityFor(req, engine), now: now() };
}

/** Answers with the share that was made, or says why none was. */
export async function respondCreated(
	engine: Engine,
	{ req, res }: { req: DirectusRequest; res: Response },
	outcome: Creation,
): Promise<void> {
	if (outcome.kind === 'invalid') throw invalid(outcome);
	if (outcome.kind === 'forbidden') throw forbidden('There is no such item, or you may not share it.');
	const share = await reload(engine, outcome.id);
	announce(engine, 'created', share);
	res.json({ data: await shownFor(req, engine, share) });
}

/**
 * Makes a change and answers with the share as it is then; to somebody who handed it over, with what others see.
 *
 * @param find throws where the user has nothing to do with the share
 */
export async function respondChanged(
	engine: Engine,
	{ req, res, find }: { req: DirectusRequest; res: Response; find: () => Promise<ShareWithOwner> },
	perform: (share: ShareWithOwner, context: ChangeContext) => Promise<Change>,
): Promise<void> {
	const { sharing } = engine;
	const { actor } = signedIn(req);
	const context = contextFor(req, engine);

	for (let tries = 0; tries < maxTries; tries++) {
		const before = await find();
		const outcome = await perform(before, context);
		if (outcome.kind === 'invalid') throw invalid(outcome);
		if (outcome.kind === 'forbidden') throw forbidden('You may not share this item any more.');
		if (outcome.kind === 'overtaken') continue;

		const share = await reload(engine, before.id);
		announce(engine, 'changed', share);
		res.json({
			data: mayManage(actor, share) ? await shownFor(req, engine, share) : glimpseShare(share, sharing.now()),
		});
		return;
	}

	throw overtaken();
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
