import { following } from '../rights/condition.ts';
import { isReadableName, isShareableCollection } from './shareable-fields.ts';
import type { CollectionModel, DataModel } from './data-model.ts';

/** One step along a relation, from a row to the rows it leads to. */
export type RelationStep = OneStep | ManyStep | AnyStep;

/** A foreign key: many-to-one, file. */
interface OneStep {
	kind: 'one';
	segment: string;
	from: string;
	field: string;
	collection: string;
	/** The alias on the other side, where it has one. */
	inverse: string | null;
}

/** The other side of a foreign key: one-to-many, and the junction of many-to-many, files, translations, many-to-any. */
export interface ManyStep {
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
export interface AnyStep {
	kind: 'any';
	segment: string;
	from: string;
	field: string;
	collection: string;
	collectionField: string;
}

/** The steps that lead on from a collection to collections that can be shared. */
export function stepsFrom(model: DataModel, from: string): RelationStep[] {
	const collection = model.collections[from];
	if (!collection) return [];
	return [...onesAndAnies(model, collection), ...manies(model, collection)].filter(hasReadableNames);
}

function hasReadableNames(step: RelationStep): boolean {
	const other = step.kind === 'many' ? step.reverse : step.kind === 'any' ? step.collectionField : step.field;
	return isReadableName(step.field) && isReadableName(other);
}

export function stepAlong(model: DataModel, from: string, segment: string): RelationStep | null {
	return stepsFrom(model, from).find((step) => step.segment === segment) ?? null;
}

/** The filter path that leads from a row at the step's end back to the row that it came from. */
export function reversePath(step: OneStep | ManyStep): string[] {
	switch (step.kind) {
		case 'many':
			return [step.reverse];
		case 'one':
			return [following([step.from, step.field])];
	}
}

/** What a step leads to, as text that stays the same for as long as the relation does. */
export function targetOf(step: RelationStep): string {
	return step.kind === 'many' ? `${step.collection}.${step.reverse}` : step.collection;
}

/** The fields of the row left behind that a reader must be allowed to read to take this step. */
export function fieldsOfStep(step: RelationStep): string[] {
	return step.kind === 'any' ? [step.field, step.collectionField] : [step.field];
}

function onesAndAnies(model: DataModel, from: CollectionModel): RelationStep[] {
	const steps: RelationStep[] = [];

	for (const relation of model.relations) {
		if (relation.collection !== from.collection || !from.fields[relation.field]) continue;

		if (relation.relatedCollection !== null) {
			const collection = relation.relatedCollection;
			if (!isReachable(model, collection)) continue;
			const { field, oneField: inverse } = relation;
			steps.push({ kind: 'one', segment: field, from: from.collection, field, collection, inverse });
			continue;
		}

		if (relation.oneCollectionField === null) continue;

		for (const collection of relation.oneAllowedCollections) {
			if (!isReachable(model, collection)) continue;
			steps.push({
				kind: 'any',
				segment: `${relation.field}:${collection}`,
				from: from.collection,
				field: relation.field,
				collection,
				collectionField: relation.oneCollectionField,
			});
		}
	}

	return steps;
}

function manies(model: DataModel, from: CollectionModel): RelationStep[] {
	const steps: RelationStep[] = [];

	for (const relation of model.relations) {
		if (relation.relatedCollection !== from.collection || relation.oneField === null) continue;
		if (!from.fields[relation.oneField] || !isReachable(model, relation.collection)) continue;

		steps.push({
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

	return steps;
}

function isReachable(model: DataModel, collection: string): boolean {
	return collection in model.collections && isShareableCollection(collection);
}
