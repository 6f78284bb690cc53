import { checked, route } from '../route.ts';
import { createRowReader } from '../../directus/row-reader.ts';
import { dataModelOf } from '../../directus/data-model.ts';
import { fillTemplate, guessTitle } from '../../../src/scope/title.ts';
import { forbidden } from '../problems.ts';
import { iso } from '../../../src/share/share-view.ts';
import { nothingToSee, reading } from './visitor-request.ts';
import { parsePaging } from '../../../src/share/input.ts';
import { readContent, readList } from '../../../src/scope/content.ts';
import { rewriteAssetUrls } from '../../../src/scope/asset-urls.ts';
import type { Descriptions } from '../../directus/describe.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function contentRoutes(router: Router, engine: Engine): void {
	const { context, sharing, describer } = engine;

	router.get(
		'/:secret/content',
		route(async (req, res) => {
			const { secret, share, plan } = await reading(req, engine);
			const rows = createRowReader(context, sharing.principals, req.schema);
			const [content, collections] = await Promise.all([
				readContent(plan, rows),
				describer.describe(plan, dataModelOf(req.schema), req.schema),
			]);
			if (!content) throw nothingToSee();

			const template = collections[share.collection]?.display_template;
			const title = (template && fillTemplate(template, content.item)) || guessTitle(content.item);

			res.json({
				data: {
					// Its name is the owner's note to themselves.
					share: { date_end: iso(share.dateEnd) },
					collection: share.collection,
					key: share.item,
					title,
					item: withOwnAssets(content.item, collections, share.collection, secret),
					lists: content.lists,
					collections,
				},
			});
		}),
	);

	router.get(
		'/:secret/content/:path',
		route(async (req, res) => {
			const { secret, plan } = await reading(req, engine);
			const { page, limit } = checked(parsePaging(req.query));
			const path = req.params['path'] ?? '';
			const rows = createRowReader(context, sharing.principals, req.schema);
			const list = await readList(plan, rows, path, { page, limit });
			if (!list) throw forbidden(`"${path}" is no list of this share.`);

			const at = plan.reached.find(({ position }) => position.path === path);
			const collections = await describer.describe(plan, dataModelOf(req.schema), req.schema);
			const name = at?.position.collection.collection ?? '';
			const data = list.rows.map((row) => withOwnAssets(row, collections, name, secret));
			res.json({ data, meta: { total: list.total, page, limit } });
		}),
	);

	/** Points the files in rich text and Markdown at the share. */
	function withOwnAssets<Value>(value: Value, collections: Descriptions, collection: string, secret: string): Value {
		const { publicUrl, basePath } = sharing.settings;
		const assets = `${basePath}/share/${secret}/assets`;
		return rewrite(value, collections, collection, (text) => rewriteAssetUrls(text, { publicUrl, assets })) as Value;
	}
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
