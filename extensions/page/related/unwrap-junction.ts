import type { Collection, Field, Row } from '../../client/api.ts';
import { flatFields } from '../fields/field-tree.ts';
import { isCompact } from '../fields/field-kind.ts';
import { collectionNamed, isRow, joinPath, keyOf, type RenderContext } from '../render-context.ts';
import { relatedCollection } from '../fields/related-collection.ts';

/** One row of a list as it is shown: of a junction, its far side together with what the junction itself says. */
export interface Entry {
	collection: Collection;
	row: Row;
	path: string;
	/** The key of the row that the list itself holds. */
	key: string;
	/** The junction's row, which a template of the list field starts from. */
	junction: { collection: Collection; row: Row } | null;
}

const JUNCTION_SPECIALS = ['m2m', 'm2a', 'files'];

/** Turns the rows of a list into entries. A junction row whose far side may not be seen has nothing to show. */
export function unwrapList(context: RenderContext, from: Collection, list: Field, path: string, rows: Row[]): Entry[] {
	const collection = collectionNamed(context, relatedCollection(list) ?? '');
	const far = farField(from, list, collection, rows);

	if (!far) return rows.map((row) => ({ collection, row, path, key: keyOf(collection, row), junction: null }));

	const extras = flatFields(collection.fields)
		.filter(({ field, kind }) => !field.relation && isCompact(kind) && field.field !== collection.primary)
		.map(({ field }) => field)
		.filter((field) => field.field !== collectionField(far));

	return rows.flatMap((row): Entry[] => {
		const item = row[far.field];
		if (!isRow(item)) return [];
		const name = far.relation?.kind === 'any' ? row[collectionField(far)] : relatedCollection(far);
		const farCollection = collectionNamed(context, typeof name === 'string' ? name : '');
		const scope = far.relation?.kind === 'any' ? `${far.field}:${farCollection.name}` : far.field;

		return [
			{
				...withExtras(farCollection, item, extras, row),
				path: joinPath(path, scope),
				key: keyOf(collection, row),
				junction: { collection, row },
			},
		];
	});
}

/** The field of a junction that leads on. The server may name it; else it is the one that is not the way back. */
function farField(from: Collection, list: Field, junction: Collection, rows: Row[]): Field | null {
	const named = junction.fields.find((field) => field.field === list.relation?.junction_field);
	if (named) return named;
	if (!JUNCTION_SPECIALS.some((special) => list.special?.includes(special))) return null;

	const candidates = junction.fields.filter(
		(field) =>
			(field.relation?.kind === 'any' || field.relation?.kind === 'one') && rows.some((row) => isRow(row[field.field])),
	);
	return (
		candidates.find((field) => field.relation?.kind === 'any') ??
		candidates.find((field) => relatedCollection(field) !== from.name) ??
		candidates[0] ??
		null
	);
}

export function collectionField(far: Field): string {
	return far.relation?.collection_field ?? 'collection';
}

/** Adds the junction's own fields (an amount, a note) to those of the far side, under names that cannot collide. */
function withExtras(
	collection: Collection,
	row: Row,
	extras: Field[],
	junctionRow: Row,
): { collection: Collection; row: Row } {
	if (extras.length === 0) return { collection, row };
	const renamed = extras.map((field) => ({ ...field, field: `$junction.${field.field}`, group: null, sort: null }));
	const values = extras.map((field) => [`$junction.${field.field}`, junctionRow[field.field]] as const);
	return {
		collection: { ...collection, fields: [...collection.fields, ...renamed] },
		row: { ...row, ...Object.fromEntries(values) },
	};
}
