import { filterStep } from '../rights/filter-step';
import type { CollectionModel, DataModel } from '../model/data-model';
import type { PrincipalRow } from './principal';
import type { Rule } from '../rights/condition';

/**
 * Rows that let a principal name, in a filter of its query, the fields that a rule names. Directus asks only whether a
 * field may be read in some row, so these open none at all.
 */
export function namingRows(rule: Rule, { collection }: CollectionModel, model: DataModel): PrincipalRow[] {
	const named = new Map<string, Set<string>>();
	for (const path of pathsIn(rule)) nameAlong(path, collection, model, named);

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

function pathsIn(rule: Rule): string[][] {
	switch (rule.op) {
		case 'and':
		case 'or':
			return rule.of.flatMap(pathsIn);
		case 'is':
		case 'among':
			return [rule.path];
		case 'own':
			return pathsIn(rule.of).map((path) => [...rule.path, ...path]);
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
