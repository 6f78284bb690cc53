import { allOf, anyOf, everything, is, nothing, prefixed, type Rule } from './rule.ts';
import { hopAlong } from './hop.ts';
import type { DataModel } from './data-model.ts';
import type { Variables } from './variables.ts';

export interface RuleContext {
	model: DataModel;
	variables: Variables;
	/** The rows of another collection that the same reader may read: what `_some` looks among. */
	readable: (collection: string, depth: number) => Rule;
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

/**
 * Reads the filter of a permission as its author meant it. Where Directus would ignore a part of it (and so let every
 * row through) the part counts; what cannot be said exactly (`_none`, unknown shapes, a user who is not there) denies.
 */
export function parseRule(filter: unknown, collection: string, context: RuleContext, depth = 0): Rule {
	if (filter === null || filter === undefined) return everything;
	if (!isRecord(filter)) return nothing;
	return parseObject(filter, { collection, isField: false, depth }, context);
}

/** Where in a filter an object stands. */
interface Place {
	/** Whose rows its keys are fields of; null where that is not known, as behind a plain field. */
	collection: string | null;
	/** Whether it is the condition of a field: only there an operator means something. */
	isField: boolean;
	depth: number;
}

function parseObject(filter: Filterlike, place: Place, context: RuleContext): Rule {
	return allOf(Object.entries(filter).map(([key, value]) => parseEntry(key, value, place, context)));
}

function parseEntry(key: string, value: unknown, place: Place, context: RuleContext): Rule {
	if (key === '_and' || key === '_or') {
		if (!Array.isArray(value)) return nothing;
		const parts = value.map((part) => (isRecord(part) ? parseObject(part, place, context) : nothing));
		// What says nothing (`{}`, an empty group) is no alternative: Directus leaves it out of an "or".
		return key === '_and' ? allOf(parts) : anyOf(parts.filter(({ op }) => op !== 'all'));
	}

	if (key.startsWith('_')) {
		if (!place.isField) return nothing;
		return key === '_some' ? parseSome(value, place, context) : parseOperator(key, value, context.variables);
	}

	if (!isKnown(context.model, place.collection, key)) return nothing;
	const collection = collectionAfter(context.model, place.collection, key);
	const condition = isRecord(value)
		? parseObject(value, { ...place, collection, isField: true }, context)
		: parseOperator('_eq', value, context.variables);
	return prefixed(condition, [key]);
}

/** Directus looks for the one row among those that the reader may read; the joined path does not, so it is said. */
function parseSome(value: unknown, { collection, depth }: Place, context: RuleContext): Rule {
	if (!isRecord(value) || collection === null || depth >= maxDepth) return nothing;
	const primary = context.model.collections[collection]?.primary;
	if (primary === undefined) return nothing;
	// Where there is no such row, a joined path has nulls, which "is null" and "says nothing" would take for one.
	const isThere = is([primary], '_nnull', true);
	const found = parseObject(value, { collection, isField: false, depth: depth + 1 }, context);
	return allOf([isThere, found, context.readable(collection, depth + 1)]);
}

function parseOperator(operator: string, value: unknown, variables: Variables): Rule {
	if (!operators.has(operator)) return nothing;
	// Directus takes text for a list there, and looks for variables in its parts.
	const isList = ['_in', '_nin', '_between', '_nbetween'].includes(operator) && typeof value === 'string';
	const resolved = variables.resolve(isList ? value.split(',') : value);
	return resolved.kind === 'absent' ? nothing : is([], operator, resolved.value);
}

/** A field that is gone would make Directus refuse the whole query, not only the rows of this rule. */
function isKnown(model: DataModel, collection: string | null, key: string): boolean {
	if (collection === null || key.startsWith('$FOLLOW(')) return true;
	const field = /^\w+\(([^,()]+)/.exec(key)?.[1] ?? key.split(':')[0] ?? key;
	return model.collections[collection]?.fields[field.trim()] !== undefined;
}

function collectionAfter(model: DataModel, collection: string | null, key: string): string | null {
	if (collection === null) return null;
	if (key.startsWith('$FOLLOW(')) return key.slice('$FOLLOW('.length).split(',')[0]?.trim() ?? null;
	return hopAlong(model, collection, key)?.collection ?? null;
}

type Filterlike = Record<string, unknown>;

function isRecord(value: unknown): value is Filterlike {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
