import { accessOf } from '../../../src/people/access.ts';
import { checked, route } from '../route.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { dataModelOf } from '../../directus/data-model.ts';
import { editableByPath } from './editable-positions.ts';
import { fillTemplate, guessTitle } from '../../../src/scope/title.ts';
import { forbidden, invalid } from '../problems.ts';
import { iso } from '../../../src/share/share-view.ts';
import { reading, unread } from './visitor-request.ts';
import { placesOfFiles } from './asset-places.ts';
import { parseRelatedList } from '../../../src/share/query-input.ts';
import { permittedPlan } from '../../directus/standing.ts';
import { listAt, readContent, readList, type Content } from '../../../src/scope/content.ts';
import { readOrder, sortableFields, type Order } from '../../../src/scope/sortable.ts';
import { rewriteAssetUrls } from '../../../src/scope/asset-urls.ts';
import { sendJson } from '../send-json.ts';
import type { Descriptions } from '../../directus/describe.ts';
import type { Engine } from '../engine.ts';
import type { Plan } from '../../../src/scope/plan.ts';
import type { Router } from 'express';

export function contentRoutes(router: Router, engine: Engine): void {
	const { context, sharing, describer } = engine;

	router.get(
		'/:secret/content',
		route(async (req, res) => {
			const stay = await reading(req, engine, permittedPlan);
			const { secret, share, plan } = stay;
			const rows = createRowReader(context, sharing.principals, req.schema);
			const [content, collections, editable] = await Promise.all([
				readContent(plan, rows),
				describer.describe(plan, dataModelOf(req.schema), req.schema),
				editableByPath(engine, stay, req.schema),
			]);
			if (!content) throw await unread(stay, engine, req.schema);
			const words = await describer.words(collections, req.schema);

			const template = collections[share.collection]?.display_template;
			const title = (template && fillTemplate(template, content.item)) || guessTitle(content.item);

			await sendJson(req, res, {
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
					item: withOwnAssets(content.item, collections, share.collection, secret),
					lists: withOrders(plan, content.lists),
					collections,
					access: accessOf(share, stay.guest),
					editable,
					words,
				},
			});
		}),
	);

	router.get(
		'/:secret/content/:path',
		route(async (req, res) => {
			const { secret, plan } = await reading(req, engine);
			const { page, limit, sort } = checked(parseRelatedList(req.query));
			const path = req.params['path'] ?? '';
			const order = orderOf(plan, path, sort);
			const rows = createRowReader(context, sharing.principals, req.schema);
			const list = await readList(plan, rows, path, { page, limit, order });
			if (!list) throw forbidden(`"${path}" is no list of this share.`);

			const at = plan.reached.find(({ position }) => position.path === path);
			const collections = await describer.describe(plan, dataModelOf(req.schema), req.schema);
			const name = at?.position.collection.collection ?? '';
			const data = list.rows.map((row) => withOwnAssets(row, collections, name, secret));
			await sendJson(req, res, { data, meta: { total: list.total, page, limit } });
		}),
	);

	/** Points the files in rich text and Markdown at the share. */
	function withOwnAssets<Value>(value: Value, collections: Descriptions, collection: string, secret: string): Value {
		const places = placesOfFiles(sharing.settings, secret);
		return rewrite(value, collections, collection, (text) => rewriteAssetUrls(text, places)) as Value;
	}
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

function rewrite(
	value: unknown,
	all: Descriptions,
	collection: string,
	rewriteText: (text: string) => string,
): unknown {
	if (Array.isArray(value)) return value.map((entry) => rewrite(entry, all, collection, rewriteText));
	if (typeof value !== 'object' || value === null) return value;

	return Object.fromEntries(
		Object.entries(value).map(([name, entry]: [string, unknown]) => {
			const field = all[collection]?.fields.find((description) => description.field === name);
			if (!field) return [name, entry];
			if (typeof entry === 'string') return [name, isRichText(field.interface) ? rewriteText(entry) : entry];
			if (!field.relation) return [name, entry];

			const [only] = field.relation.collections;
			const target = field.relation.kind === 'any' ? collectionOf(value, field.relation.collections) : only;
			return [name, target === undefined ? entry : rewrite(entry, all, target, rewriteText)];
		}),
	);
}

function isRichText(name: string | null): boolean {
	return name === 'input-rich-text-html' || name === 'input-rich-text-md';
}

/** Of a many-to-any row: the collection that it names. */
function collectionOf(row: object, candidates: string[]): string | undefined {
	return candidates.find((candidate) => Object.values(row).includes(candidate));
}
