import { filterStep } from '../rights/filter-step.ts';
import type { DataModel } from '../model/data-model.ts';

/**
 * Whether a filter joins several rows to one row of its collection, so that Directus, which counts and sums what it has
 * joined, counts a row once for each of them. Whatever is not known to join one row at most is taken for it.
 */
export function joinsMany(filter: unknown, collection: string, model: DataModel): boolean {
	return Object.entries(Object(filter) as object).some(([key, value]) => {
		if (key === '_and' || key === '_or') return [value].flat().some((part) => joinsMany(part, collection, model));
		const step = filterStep(model, collection, key);
		if (!step || step.isMany) return true;
		return isPath(value) && (step.leadsTo === null || joinsMany(value, step.leadsTo, model));
	});
}

/** Whether more fields follow, and not the comparison itself. */
function isPath(value: unknown): boolean {
	const keys = Object.keys(Object(value) as object);
	return keys.some((key) => !key.startsWith('_') || ['_some', '_none', '_and', '_or'].includes(key));
}
