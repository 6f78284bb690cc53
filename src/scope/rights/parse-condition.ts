import { allOf, anyOf, everything, is, nothing, ownRows, prefixed, type Condition } from './condition.ts';
import { filterStep } from './filter-step.ts';
import type { DataModel } from '../model/data-model.ts';
import type { Variables } from './variables.ts';

export interface ConditionContext {
	model: DataModel;
	variables: Variables;
	/** The rows of another collection that the same reader may read: what `_some` looks among. */
	readable: (collection: string, depth: number) => Condition;
}

const maxDepth = 3;

/** Those that Directus turns into SQL; `_none` is not among them, as its rows are not those that the reader may read. */
const operators = new Set(
	[
		...['eq', 'neq', 'ieq', 'nieq', 'lt', 'lte', 'gt', 'gte', 'in', 'nin', 'between', 'nbetween'],
		...['null', 'nnull', 'empty', 'nempty', 'contains', 'ncontains', 'icontains', 'nicontains'],
		...['starts_with', 'nstarts_with', 'istarts_with', 'nistarts_with'],
		...['ends_with', 'nends_with', 'iends_with', 'niends_with'],
		...['intersects', 'nintersects', 'intersects_bbox', 'nintersects_bbox', 'json'],
	].map((name) => `_${name}`),
);

const listOperators = new Set(['_in', '_nin', '_between', '_nbetween']);

/**
 * Reads the filter of a permission as its author meant it. Where Directus would ignore a part of it (and so let every
 * row through) the part counts; what cannot be said exactly (`_none`, unknown shapes, a user who is not there) denies.
 */
export function parseCondition(filter: unknown, collection: string, context: ConditionContext, depth = 0): Condition {
	if (filter === null || filter === undefined) return everything;
	if (!isRecord(filter)) return nothing;
	return parseObject(filter, { collection, path: [], compared: null, depth }, context);
}

/** Where in a filter an object stands. */
interface Place {
	/** Whose rows its keys are fields of; null where that is not known, as behind a plain field. */
	collection: string | null;
	/** The way there from the rows that the filter is for. */
	path: string[];
	/** What an operator compares here, seen from there; null where it means nothing. */
	compared: string[] | null;
	depth: number;
}

function parseObject(filter: Filterlike, place: Place, context: ConditionContext): Condition {
	return allOf(Object.entries(filter).map(([key, value]) => parseEntry(key, value, place, context)));
}

function parseEntry(key: string, value: unknown, place: Place, context: ConditionContext): Condition {
	if (key === '_and' || key === '_or') {
		if (!Array.isArray(value)) return nothing;
		const parts = value.map((part) => (isRecord(part) ? parseObject(part, place, context) : nothing));
		// What says nothing (`{}`, an empty group) is no alternative: Directus leaves it out of an "or".
		return key === '_and' ? allOf(parts) : anyOf(parts.filter(({ op }) => op !== 'all'));
	}

	if (key.startsWith('_')) {
		if (!place.compared) return nothing;
		return key === '_some' ? parseSome(value, place, context) : parseOperator(key, value, place.compared, context);
	}

	// A field that is gone would make Directus refuse the whole query, not only the rows of this condition.
	const step = place.collection === null ? null : filterStep(context.model, place.collection, key);
	if (!step) return nothing;
	const path = [...place.path, step.written];
	const compared = step.isMany ? [...path, context.model.collections[step.leadsTo ?? '']?.primary ?? 'id'] : path;
	return isRecord(value)
		? parseObject(value, { ...place, collection: step.leadsTo, path, compared }, context)
		: parseOperator('_eq', value, compared, context);
}

/** Directus looks for the one row among those that the reader may read; the joined path does not, so it is said. */
function parseSome(value: unknown, { collection, path, depth }: Place, context: ConditionContext): Condition {
	if (!isRecord(value) || collection === null || depth >= maxDepth) return nothing;
	const primary = context.model.collections[collection]?.primary;
	if (primary === undefined) return nothing;
	// Where there is no such row, a joined path has nulls, which "is null" and "says nothing" would take for one.
	const isThere = is([primary], '_nnull', true);
	const found = parseObject(value, { collection, path: [], compared: null, depth: depth + 1 }, context);
	const some = allOf([isThere, found, context.readable(collection, depth + 1)]);
	return prefixed(ownRows(prefixed(some, path.slice(-1))), path.slice(0, -1));
}

function parseOperator(operator: string, value: unknown, path: string[], { variables }: ConditionContext): Condition {
	if (!operators.has(operator)) return nothing;
	const isOfList = listOperators.has(operator);
	// Directus takes text for a list there, and looks for variables in its parts.
	const resolved = variables.resolve(isOfList && typeof value === 'string' ? value.split(',') : value);
	if (resolved.kind === 'absent') return nothing;
	// Whoever has several roles is not any one of them: databases refuse to compare one value with a list, or guess.
	if (Array.isArray(resolved.value) && !isOfList) return nothing;
	return is(path, operator, asPermission(resolved.value));
}

/** In a permission Directus takes these texts for what they name; in a query it does not, and both must ask the same. */
function asPermission(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(asPermission);
	if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asPermission(one)]));
	if (value === 'true') return true;
	if (value === 'false') return false;
	return value === 'null' || value === 'NULL' ? null : value;
}

type Filterlike = Record<string, unknown>;

function isRecord(value: unknown): value is Filterlike {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
