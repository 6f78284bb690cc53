import { acceptTransfer, declineTransfer, transferShare } from '../../../src/share/transfer-share.ts';
import { calls } from '../../../src/contract/calls.ts';
import { changed, seenBy } from './outcome.ts';
import { findUsers } from '../../directus/users.ts';
import { offeredShare, ownShare } from './owner-request.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** From one owner to another. */
export function transferRoutes(router: Router, engine: Engine): void {
	const { context } = engine;

	serve(router, engine, calls.shares.transfer, async ({ req, actor, share, body }) => {
		const find = () => ownShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) =>
			transferShare(actor, one, body.user, change),
		);
		return { data: await seenBy(actor, engine, req, after) };
	});

	serve(router, engine, calls.offers.accept, async ({ req, actor, share }) => {
		const find = () => offeredShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) => acceptTransfer(actor, one, change));
		return { data: await seenBy(actor, engine, req, after) };
	});

	serve(router, engine, calls.offers.decline, async ({ req, actor, share }) => {
		const find = () => offeredShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) => declineTransfer(actor, one, change));
		return { data: await seenBy(actor, engine, req, after) };
	});

	serve(router, engine, calls.choices.users, async ({ req, accountability, query }) => ({
		data: await findUsers(context, query.search, { accountability, schema: req.schema }),
	}));
}
