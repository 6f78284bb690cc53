import type { DataModel } from '../../src/scope/model/data-model.ts';
import type { Schema } from './directus-context.ts';

/** Directus' schema in the words of the scope. Collections have the same shape; relations are flattened. */
export function dataModelOf(schema: Schema): DataModel {
	return {
		collections: schema.collections,
		relations: schema.relations.map(({ collection, field, related_collection, meta }) => ({
			collection,
			field,
			relatedCollection: related_collection,
			oneField: meta?.one_field ?? null,
			oneCollectionField: meta?.one_collection_field ?? null,
			oneAllowedCollections: meta?.one_allowed_collections ?? [],
			junctionField: meta?.junction_field ?? null,
			sortField: meta?.sort_field ?? null,
		})),
	};
}
