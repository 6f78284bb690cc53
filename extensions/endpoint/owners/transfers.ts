import { acceptTransfer, declineTransfer, transferShare } from '../../../src/share/transfer-share.ts';
import { checked, route } from '../route.ts';
import { findUsers } from '../../directus/users.ts';
import { forbidden } from '../problems.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { ownShare, signedIn } from './owner-request.ts';
import { parseUserQuery } from '../../../src/share/query-input.ts';
import { parseTransfer } from '../../../src/share/input.ts';
import { respondChanged } from './outcome.ts';
import type { DirectusRequest } from '../route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { StandingShare } from '../../../src/share/share.ts';

/** From one owner to another. */
export function transferRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;

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
				const find = () => offeredShare(req);
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

	/** Throws 403, the same for a share that was offered to somebody else and for none. */
	async function offeredShare(req: DirectusRequest): Promise<StandingShare> {
		const { actor } = signedIn(req);
		const id = req.params['id'] ?? '';
		const share = isUuid(id) ? await sharing.shares.find(id.toLowerCase()) : null;
		if (!share || share.transferTo !== actor.user)
			throw forbidden('There is no such share, or it is not offered to you.');
		return share;
	}
}
