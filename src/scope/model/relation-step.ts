import { following } from '../rights/condition';
import { isReadableName, isShareableCollection } from './shareable-fields';
import type { CollectionModel, DataModel } from './data-model';

/** One step along a relation, from a row to the rows it leads to. */
export type Hop = OneHop | ManyHop | AnyHop;

/** A foreign key: many-to-one, file. */
interface OneHop {
	kind: 'one';
	segment: string;
	from: string;
	field: string;
	collection: string;
	/** The alias on the other side, where it has one. */
	inverse: string | null;
}

/** The other side of a foreign key: one-to-many, and the junction of many-to-many, files, translations, many-to-any. */
export interface ManyHop {
	kind: 'many';
	segment: string;
	from: string;
	field: string;
	collection: string;
	/** The foreign key in `collection` that leads back. */
	reverse: string;
	sort: string | null;
	/** The junction's field that leads on to the far side, where `collection` is a junction. */
	junctionField: string | null;
}

/** A many-to-any reference, for one of its collections. Its segment is `field:collection`. */
export interface AnyHop {
	kind: 'any';
	segment: string;
	from: string;
	field: string;
	collection: string;
	collectionField: string;
}

/** The hops that lead on from a collection to collections that can be shared. */
export function hopsFrom(model: DataModel, from: string): Hop[] {
	const collection = model.collections[from];
	if (!collection) return [];
	return [...onesAndAnies(model, collection), ...manies(model, collection)].filter(hasReadableNames);
}

function hasReadableNames(hop: Hop): boolean {
	const other = hop.kind === 'many' ? hop.reverse : hop.kind === 'any' ? hop.collectionField : hop.field;
	return isReadableName(hop.field) && isReadableName(other);
}

export function hopAlong(model: DataModel, from: string, segment: string): Hop | null {
	return hopsFrom(model, from).find((hop) => hop.segment === segment) ?? null;
}

/** The filter path that leads from a row of the hop's end back to the row that it came from. */
export function reversePath(hop: OneHop | ManyHop): string[] {
	switch (hop.kind) {
		case 'many':
			return [hop.reverse];
		case 'one':
			return [following([hop.from, hop.field])];
	}
}

/** What a hop leads to, as text that stays the same for as long as the relation does. */
export function targetOf(hop: Hop): string {
	return hop.kind === 'many' ? `${hop.collection}.${hop.reverse}` : hop.collection;
}

/** The fields of the row left behind that a reader must be allowed to read to take this hop. */
export function fieldsOfHop(hop: Hop): string[] {
	return hop.kind === 'any' ? [hop.field, hop.collectionField] : [hop.field];
}

function onesAndAnies(model: DataModel, from: CollectionModel): Hop[] {
	const hops: Hop[] = [];

	for (const relation of model.relations) {
		if (relation.collection !== from.collection || !from.fields[relation.field]) continue;

		if (relation.relatedCollection !== null) {
			const collection = relation.relatedCollection;
			if (!isReachable(model, collection)) continue;
			const { field, oneField: inverse } = relation;
			hops.push({ kind: 'one', segment: field, from: from.collection, field, collection, inverse });
			continue;
		}

		if (relation.oneCollectionField === null) continue;

		for (const collection of relation.oneAllowedCollections) {
			if (!isReachable(model, collection)) continue;
			hops.push({
				kind: 'any',
				segment: `${relation.field}:${collection}`,
				from: from.collection,
				field: relation.field,
				collection,
				collectionField: relation.oneCollectionField,
			});
		}
	}

	return hops;
}

function manies(model: DataModel, from: CollectionModel): Hop[] {
	const hops: Hop[] = [];

	for (const relation of model.relations) {
		if (relation.relatedCollection !== from.collection || relation.oneField === null) continue;
		if (!from.fields[relation.oneField] || !isReachable(model, relation.collection)) continue;

		hops.push({
			kind: 'many',
			segment: relation.oneField,
			from: from.collection,
			field: relation.oneField,
			collection: relation.collection,
			reverse: relation.field,
			sort: relation.sortField ?? model.collections[relation.collection]?.sortField ?? null,
			junctionField: relation.junctionField,
		});
	}

	return hops;
}

function isReachable(model: DataModel, collection: string): boolean {
	return collection in model.collections && isShareableCollection(collection);
}
