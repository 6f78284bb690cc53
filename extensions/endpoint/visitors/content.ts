import { accessOf } from '../../../src/people/access.ts';
import { calls } from '../../../src/contract/calls.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { dataModelOf } from '../../directus/data-model.ts';
import { editableByPath } from './editable-positions.ts';
import { titleOf } from '../../../src/scope/read/title.ts';
import { forbidden, invalid } from '../../http/problems.ts';
import { isAskable, isKeyOf } from '../../../src/scope/model/key.ts';
import { mapValues } from './map-values.ts';
import { iso } from '../../../src/share/iso.ts';
import { reading, unread } from './visitor-request.ts';
import { placesOf } from './places.ts';
import { permittedPlan } from '../../directus/current-plan.ts';
import { readContent, readList, type Content } from '../../../src/scope/read/content.ts';
import type { Row } from '../../../src/scope/read/row-reader.ts';
import { holderOf, listAt } from '../../../src/scope/read/list-at.ts';
import { readOrder, sortableFields, type Order } from '../../../src/scope/read/sortable.ts';
import { outward } from '../../../src/scope/files/outward.ts';
import { sendJson } from '../send-json.ts';
import { sent, serve, type Answer } from '../serve.ts';
import type { Descriptions } from '../../directus/describe.ts';
import type { Engine } from '../engine.ts';
import type { FileHolders } from '../../../src/scope/files/shown-files.ts';
import type { Plan } from '../../../src/scope/plan/plan.ts';
import type { Router } from 'express';

export function contentRoutes(router: Router, engine: Engine): void {
	const { context, sharing, describer } = engine;

	serve(router, engine, calls.visit.content, async ({ req, res, session }) => {
		const whole = await reading(req, engine, session, permittedPlan);
		const { secret, share, plan } = whole;
		const rows = createRowReader(context, sharing.principals, req.schema);
		const [content, collections, holders, editable] = await Promise.all([
			readContent(plan, rows),
			describer.describe(plan, dataModelOf(req.schema), req.schema),
			describer.fileHolders(plan, req.schema),
			editableByPath(engine, whole, req.schema),
		]);
		if (!content) throw await unread(whole, engine, req.schema);
		sharing.unloaded.note(share.id, content.failed);
		const words = await describer.words(collections, req.schema);

		const item = asShown(content.item, share.collection, { collections, holders, secret });
		const title = titleOf(item, share.collection, { collections, languages: req.acceptsLanguages() });

		const answer: Answer<typeof calls.visit.content> = {
			data: {
				// Its name is the owner's note to themselves.
				share: {
					date_end: iso(share.dateEnd),
					message: share.message,
					preview: share.preview,
					owner: share.ownerName,
				},
				collection: share.collection,
				key: share.item,
				title,
				item,
				lists: withOrders(plan, content.lists),
				failed: content.failed,
				collections,
				access: accessOf(share, whole.guest),
				editable,
				words,
			},
		};
		await sendJson(req, res, answer);
		return sent;
	});

	serve(router, engine, calls.visit.list, async ({ req, res, session, query }) => {
		const { secret, plan } = await reading(req, engine, session);
		const { page, limit, sort, of } = query;
		const path = req.params['path'] ?? '';
		const order = orderOf(plan, path, sort);
		const rows = createRowReader(context, sharing.principals, req.schema);
		const holder = of === undefined ? null : holderIn(plan, path, of);
		const list = await readList(plan, rows, path, { page, limit, order, of: holder });
		if (!list) throw forbidden(`"${path}" is no list of this share.`);

		const at = plan.reached.find(({ position }) => position.path === path);
		const collections = await describer.describe(plan, dataModelOf(req.schema), req.schema);
		const holders = await describer.fileHolders(plan, req.schema);
		const name = at?.position.collection.collection ?? '';
		const data = list.rows.map((row) => asShown(row, name, { collections, holders, secret }));
		const lists = withOrders(plan, list.lists);
		const answer: Answer<typeof calls.visit.list> = {
			data,
			meta: { total: list.total, page, limit, lists, failed: list.failed },
		};
		await sendJson(req, res, answer);
		return sent;
	});

	/** The key of a row whose own list is asked for; visitors see it, or they would have no way to know it. */
	function holderIn(plan: Plan, path: string, key: string): string {
		const list = listAt(plan, path);
		const holder = list && holderOf(plan, list);
		if (holder && isAskable(holder) && isKeyOf(holder, key, sharing.checksRanges)) return key;
		throw forbidden(`"${path}" has no list of its own for "of".`);
	}

	/** A row as it leaves the server. */
	function asShown(row: Row, collection: string, { collections, holders, secret }: Showing): Row {
		const places = placesOf(sharing.settings, secret);
		return mapValues(row, collections, collection, (value, of, field) => {
			return outward(value, holders(of, field) !== null, places);
		}) as Row;
	}
}

interface Showing {
	collections: Descriptions;
	holders: FileHolders;
	secret: string;
}

function withOrders(plan: Plan, lists: Content['lists']) {
	return Object.fromEntries(
		Object.entries(lists).map(([path, list]) => [path, { ...list, sortable: ordersOf(plan, path) }]),
	);
}

function ordersOf(plan: Plan, path: string): string[] {
	const list = listAt(plan, path);
	return list ? sortableFields(list) : [];
}

/** What a visitor writes is only ever looked up among the fields that the share shows. */
function orderOf(plan: Plan, path: string, sort: string | undefined): Order | null {
	if (sort === undefined) return null;
	const order = readOrder(sort, ordersOf(plan, path));
	if (order) return order;
	throw invalid({ field: 'sort', message: '"sort" must be a field that this list can be sorted by.' });
}
