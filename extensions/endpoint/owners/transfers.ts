import { acceptTransfer, declineTransfer, transferShare } from '../../../src/share/transfer-share.ts';
import { checked } from '../checked.ts';
import { route } from '../../http/route.ts';
import { findUsers } from '../../directus/users.ts';
import { offeredShare } from './offers.ts';
import { ownShare, signedIn } from './owner-request.ts';
import { parseUserQuery } from '../../../src/share/query-input.ts';
import { parseTransfer } from '../../../src/share/input.ts';
import { respondChanged } from './outcome.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** From one owner to another. */
export function transferRoutes(router: Router, engine: Engine): void {
	const { context } = engine;

	router.post(
		'/api/shares/:id/transfer',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const { user } = checked(parseTransfer(req.body));
			const find = () => ownShare(req, engine);
			await respondChanged(engine, { req, res, find }, (share, change) => transferShare(actor, share, user, change));
		}),
	);

	for (const [answer, perform] of Object.entries({ accept: acceptTransfer, decline: declineTransfer })) {
		router.post(
			`/api/shares/:id/transfer/${answer}`,
			route(async (req, res) => {
				const { actor } = signedIn(req);
				const find = () => offeredShare(req, engine);
				await respondChanged(engine, { req, res, find }, (share, change) => perform(actor, share, change));
			}),
		);
	}

	router.get(
		'/api/users',
		route(async (req, res) => {
			const { accountability } = signedIn(req);
			const { search } = checked(parseUserQuery(req.query));
			res.json({ data: await findUsers(context, search, { accountability, schema: req.schema }) });
		}),
	);
}
