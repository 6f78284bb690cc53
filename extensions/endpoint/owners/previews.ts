import { authorityFor, linkFor, ownShare } from './owner-request.ts';
import { calls } from '../../../src/contract/calls.ts';
import { draftShare, type Draft } from '../../../src/share/draft-share.ts';
import { forbidden, invalid } from '../../http/problems.ts';
import { openPreview } from '../../../src/visit/open-preview.ts';
import { serve } from '../serve.ts';
import { setShareCookie } from '../../http/visit-cookie.ts';
import type { Actor } from '../../../src/share/authority.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { SharePreview } from '../../../src/share/input.ts';

interface Asking {
	req: DirectusRequest;
	actor: Actor;
}

/** What a visitor will see, for the owner: in this browser only, for half an hour, and nothing is counted. */
export function previewRoutes(router: Router, engine: Engine): void {
	const { visits, settings, vault, now } = engine.sharing;

	serve(router, engine, calls.shares.preview, async ({ req, res, actor, body }) => {
		if (body.share !== undefined && (body.collection !== undefined || body.item !== undefined)) {
			throw invalid({ field: 'collection', message: '"collection" and "item" come with the share.' });
		}
		const asking = { req, actor };
		const draft = body.share === undefined ? await draftNew(asking, body) : await draftOf(asking, body.share, body);
		if (draft.kind === 'invalid') throw invalid(draft);
		if (draft.kind === 'forbidden') throw forbidden('There is no such item, or you may not share it.');

		const { share, secret } = draft;
		const { visit, token } = await openPreview(share, { visits, now: now() });
		setShareCookie({ req, res }, settings, 'visit', { share, secret, value: token, expires: visit.expires });
		return { data: { link: linkFor(engine.sharing, secret) } };
	});

	async function draftNew({ req, actor }: Asking, { collection, ...rest }: SharePreview): Promise<Draft> {
		if (collection === undefined) throw invalid({ field: 'collection', message: '"collection" is required.' });
		const context = { authority: authorityFor(req, engine), vault, now: now() };
		return await draftShare(actor, { collection, ...rest }, context);
	}

	/** As the share's owner would have it, whoever looks: what is shown rests on their rights. */
	async function draftOf({ req, actor }: Asking, id: string, changes: SharePreview): Promise<Draft> {
		const share = await ownShare(req, engine, id);
		const { collection, item, role, owner, ownerRole, message } = share;
		const input = {
			collection,
			item,
			role: changes.role === undefined ? role : changes.role,
			message: changes.message === undefined ? message : changes.message,
			scope: changes.scope,
		};
		const context = { authority: authorityFor(req, engine), vault, now: now() };
		const draft = await draftShare({ user: owner, role: ownerRole, admin: actor.admin }, input, context);
		const keepsScope = changes.scope === undefined && (input.role === role || !share.scope.isDefault);
		return draft.kind === 'drafted' && keepsScope ? { ...draft, share: { ...draft.share, scope: share.scope } } : draft;
	}
}
