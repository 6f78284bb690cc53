import { following } from './condition.ts';
import { isReadableName } from '../model/shareable-fields.ts';
import type { DataModel } from '../model/data-model.ts';

/** One step of a filter path, from the rows of a collection. */
export interface FilterStep {
	/** As a path of ours has it: to-many steps are all written in one way, so that they can be told apart (see `ownRows`). */
	written: string;
	/** The field of the collection that it names, where it names one. */
	field: string | null;
	/** The collection that it leads to; null at a value. */
	leadsTo: string | null;
	isMany: boolean;
}

/** @returns null where there is no such step: Directus refuses the whole query for it, or leaves the condition out */
export function filterStep(model: DataModel, from: string, key: string): FilterStep | null {
	if (key.startsWith('$FOLLOW')) return stepBack(model, namesFollowed(key));

	const [name = '', scope] = key.split(':');
	const field = /^\w+\(([^,()]+)/.exec(key)?.[1]?.trim() ?? name;
	if (!isReadableName(field) || model.collections[from]?.fields[field] === undefined) return null;
	const value = { written: key, field, leadsTo: null, isMany: false };
	if (field !== name) return value;

	const relation = model.relations.find((one) => one.collection === from && one.field === field);
	if (relation && scope !== undefined) {
		return relation.oneAllowedCollections.includes(scope) ? { ...value, leadsTo: scope } : null;
	}
	if (relation) return { ...value, leadsTo: relation.relatedCollection };

	const other = model.relations.find((one) => one.relatedCollection === from && one.oneField === field);
	if (!other) return value;
	return stepBack(model, [other.collection, other.field]);
}

/** To the rows that refer to this one; `names` are their collection, their field, and for many-to-any that of its collection. */
function stepBack(model: DataModel, [collection = '', ...fields]: string[]): FilterStep | null {
	const known = Object.hasOwn(model.collections, collection) ? model.collections[collection] : undefined;
	const areKnown = fields.every((field) => isReadableName(field) && known?.fields[field] !== undefined);
	if (!known || fields.length === 0 || !areKnown) return null;
	return { written: following([collection, ...fields]), field: null, leadsTo: collection, isMany: true };
}

function namesFollowed(key: string): string[] {
	const [, names] = /^\$FOLLOW\((.+)\)$/.exec(key) ?? [];
	return names === undefined ? [] : names.split(',').map((name) => name.trim());
}
