import { asksBeyondGlimpse, orderOf, type ShareListing } from '../../../src/share/query-input.ts';
import { authorityFor, shownFor, signedIn, viewFor } from './owner-request.ts';
import { calls } from '../../../src/contract/calls.ts';
import { deletedItemContext } from '../../directus/deleted-items.ts';
import { glimpseShare, type ShareView } from '../../../src/share/share-view.ts';
import { isItemThere } from '../../../src/share/deleted-items.ts';
import { listCoreShares } from '../../directus/core-shares.ts';
import { mayManage, maySeeSharesOfOthers, mayShareNow } from '../../../src/share/policy.ts';
import { pageSize, sendCsv } from './csv.ts';
import { sent, serve } from '../serve.ts';
import { shareColumns } from '../../../src/share/share-columns.ts';
import type { Actor } from '../../../src/share/authority.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { ShareQuery } from '../../../src/share/share-store.ts';

type Filters = Omit<ShareQuery, 'limit' | 'offset'>;

export function listingRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { shares } = sharing;

	serve(router, engine, calls.shares.list, async ({ req, res, actor, query }) => {
		const { limit, page, export: format, ...asked } = query;
		const listing = { ...asked, owner: asked.owner === 'me' ? actor.user : asked.owner };
		const mayShare = await mayShareItem(req, listing);
		const filters = filtersOf(actor, listing, mayShare);

		if (format === 'csv') {
			await sendCsv({ req, res }, engine, { name: 'shares', columns: shareColumns, pages: viewsOf(actor, filters) });
			return sent;
		}

		const offset = (page - 1) * limit;
		const found = filters ? await pageOf(req, { ...filters, limit, offset }) : { shares: [], total: 0 };
		const data = await Promise.all(
			found.shares.map(async (share) =>
				mayManage(actor, share) ? shownFor(req, engine, share) : glimpseShare(share, sharing.now()),
			),
		);
		const ofItem = await itemMeta(req, listing, filters, mayShare);
		return { data, meta: { total: found.total, ...ofItem } };
	});

	/** Null where nothing could be found: somebody else's shares are nobody's business. */
	function filtersOf(actor: Actor, listing: Omit<ShareListing, 'limit' | 'page' | 'export'>, mayShareItem: boolean) {
		const seesOthers = maySeeSharesOfOthers(actor, { mayShareItem, asksForMore: asksBeyondGlimpse(listing) });
		if (!seesOthers && listing.owner !== undefined && listing.owner !== actor.user) return null;
		const { state: states, sort, ...rest } = listing;
		return {
			...rest,
			states,
			sort: orderOf(sort),
			owner: seesOthers ? listing.owner : actor.user,
			now: sharing.now(),
		} satisfies Filters;
	}

	/** All of them, as they were when it was asked: none is told twice, however long it takes and whatever changes. */
	async function* viewsOf(actor: Actor, filters: Filters | null): AsyncGenerator<ShareView[]> {
		const ids = filters ? await shares.listIds(filters) : [];
		for (let start = 0; start < ids.length; start += pageSize) {
			const page = await shares.findAll(ids.slice(start, start + pageSize));
			yield page.filter((share) => mayManage(actor, share)).map((share) => viewFor(sharing, share));
		}
	}

	/** One page of shares. Those of an item that turns out to be gone are told as that. */
	async function pageOf(req: DirectusRequest, query: ShareQuery) {
		const found = await shares.list(query);
		const isOfOneItem = query.collection !== undefined && query.item !== undefined;
		const share = isOfOneItem ? found.shares.find(({ lost }) => lost === null) : undefined;
		if (!share || (await isItemThere(share, deletedItemContext(sharing, req.schema)))) return found;
		return shares.list(query);
	}

	/** Whoever may share an item sees that it is shared already. */
	async function mayShareItem(req: DirectusRequest, { collection, item }: Partial<ShareListing>): Promise<boolean> {
		if (collection === undefined || item === undefined) return false;
		return mayShareNow(authorityFor(req, engine), { collection, item });
	}

	/** What the sidebar of an item needs besides the shares, so that it asks once. */
	async function itemMeta(
		req: DirectusRequest,
		{ collection, item }: Partial<ShareListing>,
		filters: Filters | null,
		mayShare: boolean,
	) {
		if (collection === undefined || item === undefined) return {};
		const { accountability } = signedIn(req);
		const [active, coreShares] = await Promise.all([
			filters ? shares.list({ ...filters, states: ['active'], limit: 1, offset: 0 }) : { total: 0 },
			listCoreShares(context, { collection, item }, { accountability, schema: req.schema }),
		]);
		return {
			active: active.total,
			may_share: mayShare,
			paused: sharing.settings.isPaused,
			core_panel: sharing.settings.corePanel,
			core_shares: coreShares.map((share) => ({ ...share, may_move: mayShare })),
		};
	}
}
