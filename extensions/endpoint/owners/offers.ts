import { calls } from '../../../src/contract/calls.ts';
import { describeScope } from '../../directus/describe-scope.ts';
import { mustShareAgain } from './owner-request.ts';
import { serve } from '../serve.ts';
import { viewOffer } from '../../../src/share/share-view.ts';
import { viewRecipient } from '../../../src/people/recipient-view.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** What whoever is offered a share takes over with it, as long as they could accept it. */
export function offerRoutes(router: Router, engine: Engine): void {
	const { recipients, now } = engine.sharing;
	const { offers } = calls;

	serve(router, engine, offers.find, async ({ req, share }) => {
		await mustShareAgain(req, engine, share);
		return { data: viewOffer(share, now()) };
	});

	serve(router, engine, offers.recipients, async ({ req, share, query }) => {
		await mustShareAgain(req, engine, share);
		const { limit, page, search, state: states } = query;
		const found = await recipients.list({
			...{ share: share.id, search, states, limit, offset: (page - 1) * limit, now: now() },
		});
		const data = found.recipients.map((recipient) => viewRecipient(recipient, null, now()));
		return { data, meta: { total: found.total } };
	});

	/** As their own rights will have it: the link goes on with these. */
	serve(router, engine, offers.scope, async ({ req, actor, share }) => {
		await mustShareAgain(req, engine, share);
		const { collection, item, role } = share;
		const subject = { collection, item, role, owner: actor.user, ownerRole: actor.role };
		return { data: await describeScope(engine, subject, req.schema) };
	});
}
