import { nobody } from './compare-value.ts';
import type { Condition } from './match-filter.ts';

/** What the dynamic variables of a permission stand for, by name: `$CURRENT_USER`, `$CURRENT_USER.team`, … */
export type VariableTable = Record<string, unknown>;

/**
 * Takes a filter apart as its author means it and Directus' own permissions enforce it at most: several keys are an
 * "and", operators of logic hold wherever they stand, and a part of an "or" that says nothing is not there.
 */
export function readFilter(filter: unknown, variables: VariableTable = {}): Condition {
	if (filter === null || filter === undefined) return { kind: 'empty' };
	return readObject(filter, []);

	function readObject(object: unknown, path: string[]): Condition {
		if (typeof object !== 'object' || object === null) return compare(path, '_eq', object);
		return both(Object.entries(object).map(([key, value]) => readEntry(key, value, path)));
	}

	function readEntry(key: string, value: unknown, path: string[]): Condition {
		if (key === '_and') return both((value as unknown[]).map((part) => readObject(part, path)));
		if (key === '_or') return either((value as unknown[]).map((part) => readObject(part, path)));
		if (key === '_some' || key === '_none') {
			return { kind: key === '_some' ? 'some' : 'none', path, inner: readObject(value, []) };
		}
		if (key.startsWith('_')) return compare(path, key, value);
		return readObject(value, [...path, key]);
	}

	function compare(path: string[], operator: string, value: unknown): Condition {
		return { kind: 'compare', path, operator, value: resolve(value) };
	}

	function resolve(value: unknown): unknown {
		if (Array.isArray(value)) return value.flatMap(resolve);
		if (typeof value !== 'string' || !value.startsWith('$CURRENT_')) return value;
		return variables[value] ?? nobody;
	}
}

function both(parts: Condition[]): Condition {
	const of = parts.filter(({ kind }) => kind !== 'empty');
	return of.length === 0 ? { kind: 'empty' } : { kind: 'and', of };
}

function either(parts: Condition[]): Condition {
	const of = parts.filter(({ kind }) => kind !== 'empty');
	return of.length === 0 ? { kind: 'empty' } : { kind: 'or', of };
}
