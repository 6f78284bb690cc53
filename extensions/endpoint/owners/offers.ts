import { authorityFor, signedIn } from './owner-request.ts';
import { checked } from '../checked.ts';
import { route, type DirectusRequest } from '../../http/route.ts';
import { describeScope } from '../../directus/describe-scope.ts';
import { forbidden } from '../../http/problems.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { limited } from '../../http/in-turn.ts';
import { parseRecipientListing } from '../../../src/people/recipients-input.ts';
import { viewOffer } from '../../../src/share/share-view.ts';
import { viewRecipient } from '../../../src/people/recipient-view.ts';
import type { CountedShare } from '../../../src/share/share.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** What whoever is offered a share takes over with it: all that they will see as its owner, but no link. */
export function offerRoutes(router: Router, engine: Engine): void {
	const { recipients, now } = engine.sharing;

	router.get(
		'/api/shares/:id/offer',
		route(async (req, res) => {
			res.json({ data: viewOffer(await acceptable(req), now()) });
		}),
	);

	router.get(
		'/api/shares/:id/offer/recipients',
		route(async (req, res) => {
			const share = await acceptable(req);
			const { limit, page, search, state: states } = checked(parseRecipientListing(req.query));
			const query = { share: share.id, search, states, limit, offset: (page - 1) * limit, now: now() };
			const found = await recipients.list(query);
			const data = found.recipients.map((recipient) => viewRecipient(recipient, null, now()));
			res.json({ data, meta: { total: found.total } });
		}),
	);

	/** As their own rights will have it: the link goes on with these. */
	router.get(
		'/api/shares/:id/offer/scope',
		limited(engine, 'survey', async (req, res) => {
			const { actor } = signedIn(req);
			const { collection, item, role } = await acceptable(req);
			const subject = { collection, item, role, owner: actor.user, ownerRole: actor.role };
			res.json({ data: await describeScope(engine, subject, req.schema) });
		}),
	);

	/** Throws 403 where it could not be accepted, too. */
	async function acceptable(req: DirectusRequest): Promise<CountedShare> {
		const share = await offeredShare(req, engine);
		if (await authorityFor(req, engine).mayShare(share.collection, share.item)) return share;
		throw forbidden('You may not share this item any more.');
	}
}

/** Throws 403, the same for a share that was offered to somebody else and for none. */
export async function offeredShare(req: DirectusRequest, { sharing }: Engine): Promise<CountedShare> {
	const { actor } = signedIn(req);
	const id = req.params['id'] ?? '';
	const share = isUuid(id) ? await sharing.shares.find(id.toLowerCase()) : null;
	if (share?.transferTo === actor.user) return share;
	throw forbidden('There is no such share, or it is not offered to you.');
}
