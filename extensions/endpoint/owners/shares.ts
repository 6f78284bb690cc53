import { authorityFor, ownShare, signedIn, viewFor } from './owner-request.ts';
import {
	changeShare,
	mayManage,
	pauseShare,
	resumeShare,
	rotateShare,
	type Change,
} from '../../../src/share/change-share.ts';
import { checked, route, type DirectusRequest } from '../route.ts';
import { createShare } from '../../../src/share/create-share.ts';
import { forbidden, invalid, overtaken } from '../problems.ts';
import { glimpseShare } from '../../../src/share/share-view.ts';
import { parseChange, parseCreation, parseListing, type ShareListing } from '../../../src/share/input.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { StandingShare } from '../../../src/share/share.ts';

/** Two writers at once on one share: the later one is decided again on what the earlier one left. */
const maxTries = 5;

export function shareRoutes(router: Router, engine: Engine): void {
	const { sharing } = engine;
	const { shares } = sharing;

	router.get(
		'/api/shares',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const listing = checked(parseListing(req.query));
			const seesOthers = actor.admin || (await isOfShareableItem(req, listing));
			const owner = seesOthers ? listing.owner : actor.user;
			const isEmpty = !seesOthers && listing.owner !== undefined && listing.owner !== actor.user;

			const { limit, page, state: states, ...filters } = listing;
			const query = { ...filters, owner, states, limit, offset: (page - 1) * limit, now: sharing.now() };
			const found = isEmpty ? { shares: [], total: 0 } : await shares.list(query);
			const data = found.shares.map((share) =>
				mayManage(actor, share) ? viewFor(sharing, share) : glimpseShare(share, sharing.now()),
			);
			res.json({ data, meta: { total: found.total } });
		}),
	);

	router.post(
		'/api/shares',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const input = checked(parseCreation(req.body));
			const authority = authorityFor(req, engine);
			const outcome = await createShare(actor, input, { shares, authority, vault: sharing.vault, now: sharing.now() });
			if (outcome.kind === 'invalid') throw invalid(outcome);
			if (outcome.kind === 'forbidden') throw forbidden('There is no such item, or you may not share it.');
			const share = await reload(outcome.id);
			announce('created', share);
			res.status(200).json({ data: viewFor(sharing, share) });
		}),
	);

	router.get(
		'/api/shares/:id',
		route(async (req, res) => {
			res.json({ data: viewFor(sharing, await ownShare(req, engine)) });
		}),
	);

	router.patch(
		'/api/shares/:id',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const input = checked(parseChange(req.body));
			await respondChanged(req, res.json.bind(res), (share, context) => changeShare(actor, share, input, context));
		}),
	);

	router.delete(
		'/api/shares/:id',
		route(async (req, res) => {
			const share = await ownShare(req, engine);
			await shares.remove(share.id);
			announce('changed', share, 'deleted');
			res.status(204).end();
		}),
	);

	for (const [action, perform] of Object.entries({ pause: pauseShare, resume: resumeShare, rotate: rotateShare })) {
		router.post(
			`/api/shares/:id/${action}`,
			route(async (req, res) => {
				const { actor } = signedIn(req);
				await respondChanged(req, res.json.bind(res), (share, context) => perform(actor, share, context));
			}),
		);
	}

	async function respondChanged(
		req: DirectusRequest,
		respond: (body: unknown) => unknown,
		perform: (share: StandingShare, context: Parameters<typeof changeShare>[3]) => Promise<Change>,
	): Promise<void> {
		const context = { shares, authority: authorityFor(req, engine), vault: sharing.vault, now: sharing.now() };

		for (let tries = 0; tries < maxTries; tries++) {
			const outcome = await perform(await ownShare(req, engine), context);
			if (outcome.kind === 'invalid') throw invalid(outcome);
			if (outcome.kind === 'forbidden') throw forbidden('You may not share this item any more.');
			if (outcome.kind === 'overtaken') continue;

			const share = await ownShare(req, engine);
			announce('changed', share);
			respond({ data: viewFor(sharing, share) });
			return;
		}

		throw overtaken();
	}

	/** Whoever may share an item sees that it is shared already. */
	async function isOfShareableItem(req: DirectusRequest, { collection, item }: ShareListing): Promise<boolean> {
		if (collection === undefined || item === undefined) return false;
		return authorityFor(req, engine).mayShare(collection, item);
	}

	async function reload(id: string): Promise<StandingShare> {
		const share = await shares.find(id);
		if (!share) throw forbidden('The share was deleted at the same moment.');
		return share;
	}

	function announce(event: 'created' | 'changed', share: StandingShare, reason: string | null = null): void {
		const { id, collection, item, owner, name } = share;
		engine.context.emitter.emitAction(`share.${event}`, { share: { id, collection, item, owner, name }, reason }, null);
	}
}
