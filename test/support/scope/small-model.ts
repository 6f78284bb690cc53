import type { CollectionModel, DataModel, FieldModel, RelationModel } from '../../../src/scope/model/data-model.ts';

/** A field by its name (text then), or with what is special about it. */
export type FieldSketch = string | (Partial<FieldModel> & { field: string });

interface CollectionSketch {
	fields: FieldSketch[];
	primary?: string;
	sortField?: string;
	singleton?: boolean;
}

/** A data model from a few words; foreign keys, aliases and primary keys are added as fields. */
export function modelOf(
	collections: Record<string, FieldSketch[] | CollectionSketch>,
	relations: RelationModel[] = [],
): DataModel {
	const entries = Object.entries(collections).map(([name, sketch]) => [
		name,
		collectionOf(name, Array.isArray(sketch) ? { fields: sketch } : sketch, relations),
	]);
	return { collections: Object.fromEntries(entries) as DataModel['collections'], relations };
}

/** A foreign key `comments.article`; `back` is the alias on its other side. */
export function reference(
	from: string,
	to: string,
	more: { back?: string; sort?: string; junction?: string } = {},
): RelationModel {
	const { back = null, sort = null, junction = null } = more;
	return relation(from, { relatedCollection: to, oneField: back, sortField: sort, junctionField: junction });
}

/** A many-to-any key `blocks.item`, with the field that says which collection it is of. */
export function anyReference(from: string, collectionField: string, allowed: string[]): RelationModel {
	return relation(from, { oneCollectionField: collectionField, oneAllowedCollections: allowed });
}

function relation(from: string, rest: Partial<RelationModel>): RelationModel {
	const [collection = '', field = ''] = from.split('.');
	return {
		collection,
		field,
		relatedCollection: null,
		oneField: null,
		oneCollectionField: null,
		oneAllowedCollections: [],
		junctionField: null,
		sortField: null,
		...rest,
	};
}

function collectionOf(
	collection: string,
	{ fields, primary = 'id', sortField, singleton = false }: CollectionSketch,
	relations: RelationModel[],
): CollectionModel {
	const keys = relations
		.filter((one) => one.collection === collection)
		.flatMap(({ field, oneCollectionField }) => [field, ...(oneCollectionField === null ? [] : [oneCollectionField])]);
	const aliases = relations
		.filter((one) => one.relatedCollection === collection)
		.flatMap(({ oneField }) => (oneField === null ? [] : [{ field: oneField, type: 'alias', special: ['o2m'] }]));

	const all = [primary, ...fields, ...keys, ...aliases].map(fieldOf);
	return {
		collection,
		primary,
		singleton,
		sortField: sortField ?? null,
		fields: Object.fromEntries(all.map((field) => [field.field, field])),
	};
}

function fieldOf(sketch: FieldSketch): FieldModel {
	return typeof sketch === 'string'
		? { field: sketch, type: 'string', special: [] }
		: { type: 'string', special: [], ...sketch };
}
