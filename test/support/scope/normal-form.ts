const logical = ['_and', '_or'];

/** The operators that Directus knows for a field's value. */
const operators = new Set(
	[
		['eq', 'neq', 'lt', 'lte', 'gt', 'gte', 'in', 'nin', 'null', 'nnull', 'empty', 'nempty', 'between', 'nbetween'],
		['contains', 'ncontains', 'icontains', 'nicontains', 'ieq', 'nieq', 'regex', 'json'],
		['starts_with', 'nstarts_with', 'istarts_with', 'nistarts_with'],
		['ends_with', 'nends_with', 'iends_with', 'niends_with'],
		['intersects', 'nintersects', 'intersects_bbox', 'nintersects_bbox'],
	].flatMap((names) => names.map((name) => `_${name}`)),
);

/**
 * What is wrong with a filter, or null. Directus enforces a filter for certain only in this form: logical operators at
 * the top only, never empty, and below them one path of single keys down to one operator.
 */
export function departureFromNormalForm(filter: unknown): string | null {
	const entry = onlyEntry(filter);
	if (!entry) return `not exactly one key: ${JSON.stringify(filter)}`;
	const [key, value] = entry;
	if (!logical.includes(key)) return departureOfPath(filter, 0);
	if (!Array.isArray(value) || value.length === 0) return `an empty ${key}`;
	return value.map(departureFromNormalForm).find((departure) => departure !== null) ?? null;
}

function departureOfPath(filter: unknown, depth: number): string | null {
	const entry = onlyEntry(filter);
	if (!entry) return `not exactly one key: ${JSON.stringify(filter)}`;
	const [key, value] = entry;
	if (logical.includes(key)) return `${key} below a path`;
	if (!key.startsWith('_')) return departureOfPath(value, depth + 1);
	if (depth === 0) return `${key} without a field`;
	if (!operators.has(key)) return `${key} is no operator of a field`;
	return value === undefined ? `${key} without a value` : null;
}

function onlyEntry(filter: unknown): [string, unknown] | null {
	if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) return null;
	const [entry, ...more] = Object.entries(filter);
	return entry && more.length === 0 ? entry : null;
}
