import { authorityFor, linkFor, ownShare, signedIn } from './owner-request.ts';
import { checked } from '../checked.ts';
import type { DirectusRequest } from '../../http/route.ts';
import { draftShare, type Draft } from '../../../src/share/draft-share.ts';
import { forbidden, invalid } from '../../http/problems.ts';
import { limited } from '../../http/in-turn.ts';
import { openPreview } from '../../../src/visit/open-preview.ts';
import { parsePreview, type SharePreview } from '../../../src/share/input.ts';
import { setShareCookie } from '../../http/visit-cookie.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** What a visitor will see, for the owner: in this browser only, for half an hour, and nothing is counted. */
export function previewRoutes(router: Router, engine: Engine): void {
	const { visits, settings, vault, now } = engine.sharing;

	router.post(
		'/api/previews',
		limited(engine, 'survey', async (req, res) => {
			const input = checked(parsePreview(req.body));
			if (input.share !== undefined && (input.collection !== undefined || input.item !== undefined)) {
				throw invalid({ field: 'collection', message: '"collection" and "item" come with the share.' });
			}
			const draft = input.share === undefined ? await draftNew(req, input) : await draftOf(req, input.share, input);
			if (draft.kind === 'invalid') throw invalid(draft);
			if (draft.kind === 'forbidden') throw forbidden('There is no such item, or you may not share it.');

			const { share, secret } = draft;
			const { visit, token } = await openPreview(share, { visits, now: now() });
			setShareCookie({ req, res }, settings, 'visit', { share, secret, value: token, expires: visit.expires });
			res.json({ data: { link: linkFor(engine.sharing, secret) } });
		}),
	);

	async function draftNew(req: DirectusRequest, { collection, ...rest }: SharePreview): Promise<Draft> {
		if (collection === undefined) throw invalid({ field: 'collection', message: '"collection" is required.' });
		const context = { authority: authorityFor(req, engine), vault, now: now() };
		return await draftShare(signedIn(req).actor, { collection, ...rest }, context);
	}

	/** As the share's owner would have it, whoever looks: what is shown rests on their rights. */
	async function draftOf(req: DirectusRequest, id: string, changes: SharePreview): Promise<Draft> {
		const share = await ownShare(req, engine, id);
		const { collection, item, role, owner, ownerRole, message } = share;
		const { admin } = signedIn(req).actor;
		const input = {
			collection,
			item,
			role: changes.role === undefined ? role : changes.role,
			message: changes.message === undefined ? message : changes.message,
			scope: changes.scope,
		};
		const context = { authority: authorityFor(req, engine), vault, now: now() };
		const draft = await draftShare({ user: owner, role: ownerRole, admin }, input, context);
		const keepsScope = changes.scope === undefined && (input.role === role || !share.scope.isDefault);
		return draft.kind === 'drafted' && keepsScope ? { ...draft, share: { ...draft.share, scope: share.scope } } : draft;
	}
}
