import type { ApiClient } from '../../support/api-client.ts';
import type { Collection, DataModel, Relation } from '../engine/project.ts';

/** The data model as Directus itself describes it. */
export async function readModel(admin: ApiClient): Promise<DataModel> {
	const [fields, relations] = await Promise.all([
		admin.need<FieldRow[]>('GET', '/fields'),
		admin.need<RelationRow[]>('GET', '/relations'),
	]);
	return { collections: collectionsOf(fields), relations: relations.map(relationOf) };
}

interface FieldRow {
	collection: string;
	field: string;
	type: string;
	schema: { is_primary_key?: boolean } | null;
	meta: { special: string[] | null } | null;
}

interface RelationRow {
	collection: string;
	field: string;
	related_collection: string | null;
	meta: {
		one_field: string | null;
		one_collection_field: string | null;
		one_allowed_collections: string[] | null;
		junction_field: string | null;
	} | null;
}

function collectionsOf(rows: FieldRow[]): Record<string, Collection> {
	const names = [...new Set(rows.map(({ collection }) => collection))];
	return Object.fromEntries(names.map((name) => [name, collectionOf(name, rows)]));
}

function collectionOf(name: string, all: FieldRow[]): Collection {
	const rows = all.filter(({ collection }) => collection === name);
	const fields = rows.map(({ field, type, meta }) => [field, { field, type, special: meta?.special ?? [] }]);
	const primary = rows.find(({ schema }) => schema?.is_primary_key)?.field ?? 'id';
	return { collection: name, primary, fields: Object.fromEntries(fields) };
}

function relationOf({ collection, field, related_collection, meta }: RelationRow): Relation {
	return {
		collection,
		field,
		relatedCollection: related_collection,
		oneField: meta?.one_field ?? null,
		oneCollectionField: meta?.one_collection_field ?? null,
		oneAllowedCollections: meta?.one_allowed_collections ?? [],
		junctionField: meta?.junction_field ?? null,
	};
}
