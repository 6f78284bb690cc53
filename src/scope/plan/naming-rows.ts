import { filterStep } from '../rights/filter-step.ts';
import type { CollectionModel, DataModel } from '../model/data-model.ts';
import type { PrincipalRow } from './principal.ts';
import type { Condition } from '../rights/condition.ts';

/**
 * Rows that let a principal name, in a filter of its query, the fields that a condition names. Directus asks only whether a
 * field may be read in some row, so these open none at all.
 */
export function namingRows(condition: Condition, { collection }: CollectionModel, model: DataModel): PrincipalRow[] {
	const named = new Map<string, Set<string>>();
	for (const path of pathsIn(condition)) nameAlong(path, collection, model, named);

	return [...named].map(([of, fields]) => {
		const primary = model.collections[of]?.primary ?? 'id';
		// A collection that is only passed through must be there as well.
		return {
			collection: of,
			fields: fields.size > 0 ? [...fields] : [primary],
			permissions: { [primary]: { _in: [] } },
		};
	});
}

/** Without those that let nothing be named but what other rows show. */
export function withoutNeedless(rows: PrincipalRow[]): PrincipalRow[] {
	return rows.filter((row) => {
		if (!isNamingRow(row)) return true;
		const others = rows.filter((other) => other.collection === row.collection && !isNamingRow(other));
		return !row.fields.every((field) => others.some(({ fields }) => fields.includes(field)));
	});
}

/** Whether a row of a principal is there for what it lets be named alone. */
export function isNamingRow({ permissions }: PrincipalRow): boolean {
	const [comparison, ...more] = Object.values(permissions ?? {}) as { _in?: unknown }[];
	return more.length === 0 && Array.isArray(comparison?._in) && comparison._in.length === 0;
}

function pathsIn(condition: Condition): string[][] {
	switch (condition.op) {
		case 'and':
		case 'or':
			return condition.of.flatMap(pathsIn);
		case 'is':
		case 'among':
			return [condition.path];
		case 'own':
			return pathsIn(condition.of).map((path) => [...condition.path, ...path]);
		default:
			return [];
	}
}

function nameAlong(path: string[], from: string, model: DataModel, named: Map<string, Set<string>>): void {
	let collection: string | null = from;

	for (const key of path) {
		if (collection === null) return;
		const step = filterStep(model, collection, key);
		const fields = named.get(collection) ?? new Set();
		named.set(collection, step?.field == null ? fields : fields.add(step.field));
		collection = step?.leadsTo ?? null;
	}
}
