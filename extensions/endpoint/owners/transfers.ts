import { acceptTransfer, declineTransfer, transferShare } from '../../../src/share/transfer-share.ts';
import { calls } from '../../../src/contract/calls.ts';
import { changed } from './outcome.ts';
import { findUsers } from '../../directus/users.ts';
import { glimpseShare } from '../../../src/share/share-view.ts';
import { mayManage } from '../../../src/share/policy.ts';
import { offeredShare, ownShare, shownFor } from './owner-request.ts';
import { serve } from '../serve.ts';
import type { Actor } from '../../../src/share/authority.ts';
import type { CountedShare } from '../../../src/share/share.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** From one owner to another. */
export function transferRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;

	serve(router, engine, calls.shares.transfer, async ({ req, actor, share, body }) => {
		const find = () => ownShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) =>
			transferShare(actor, one, body.user, change),
		);
		return { data: await asFarAsTheirs(req, actor, after) };
	});

	serve(router, engine, calls.offers.accept, async ({ req, actor, share }) => {
		const find = () => offeredShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) => acceptTransfer(actor, one, change));
		return { data: await shownFor(req, engine, after) };
	});

	serve(router, engine, calls.offers.decline, async ({ req, actor, share }) => {
		const find = () => offeredShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) => declineTransfer(actor, one, change));
		return { data: await asFarAsTheirs(req, actor, after) };
	});

	serve(router, engine, calls.choices.users, async ({ req, accountability, query }) => ({
		data: await findUsers(context, query.search, { accountability, schema: req.schema }),
	}));

	/** Whoever has handed a share over sees what others see. */
	async function asFarAsTheirs(req: DirectusRequest, actor: Actor, share: CountedShare) {
		return mayManage(actor, share) ? await shownFor(req, engine, share) : glimpseShare(share, sharing.now());
	}
}
