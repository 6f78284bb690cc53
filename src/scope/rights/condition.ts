import { createHash } from 'node:crypto';

/**
 * A permission filter as something that can be reasoned with. Directus lets several shapes of filter through as "every
 * row" (see the tests); a condition is turned into a filter only in the one form that it always enforces: logical operators
 * at the top, never empty, and below them a path of single keys down to one operator.
 */
export type Condition =
	| { op: 'all' }
	| { op: 'none' }
	| { op: 'and' | 'or'; of: Condition[] }
	| { op: 'is'; path: string[]; operator: string; value: unknown }
	/** At the row that the path leads to this holds, and the rows that it joins are its own (see `ownRows`). */
	| { op: 'own'; path: string[]; of: Condition }
	/** The row that the path leads to is one of those that were read at this position (see `walk`). */
	| { op: 'among'; path: string[]; anchor: string };

export type Filter = Record<string, unknown>;

/** In a permission Directus takes some texts for what they name: no permission can be about a row with such a value. */
export function isReadAsSomethingElse(value: unknown): boolean {
	return typeof value === 'string' && /^(?:null|undefined|true|false|\$.*|)$/i.test(value);
}

/** The keys of the rows that were read at a position, by its path. */
export type AnchorKeys = ReadonlyMap<string, string[]>;

export const noKeys: AnchorKeys = new Map();

/** Keys that one statement may name; each is repeated for each column by Directus' row rules. */
export const keysAtOnce = 100;

export const everything: Condition = { op: 'all' };
export const nothing: Condition = { op: 'none' };

export function allOf(conditions: Condition[]): Condition {
	const of = conditions
		.flatMap((condition) => (condition.op === 'and' ? condition.of : [condition]))
		.filter((condition) => condition.op !== 'all');
	if (of.some((condition) => condition.op === 'none')) return nothing;
	return collapse('and', of, everything);
}

export function anyOf(conditions: Condition[]): Condition {
	const of = conditions
		.flatMap((condition) => (condition.op === 'or' ? condition.of : [condition]))
		.filter((condition) => condition.op !== 'none');
	if (of.some((condition) => condition.op === 'all')) return everything;
	return collapse('or', of, nothing);
}

export function is(path: string[], operator: string, value: unknown): Condition {
	return { op: 'is', path, operator, value };
}

export function among(path: string[], anchor: string): Condition {
	return { op: 'among', path, anchor };
}

/**
 * The condition with joined rows of its own. Directus joins a path once, however often a filter names it, so that all that is
 * asked of a list is asked of one row of it: what two people may read by different comments, both would read by none.
 */
export function ownRows(condition: Condition): Condition {
	return followsBack(condition) ? { op: 'own', path: [], of: condition } : condition;
}

/** The filter step to the rows of a collection that refer to this one by a field. */
export function following([collection, ...fields]: readonly string[]): string {
	return `${follow}${[collection, ...fields].join(',')})`;
}

/** The same condition, asked of the row that a path leads to. */
export function prefixed(condition: Condition, prefix: string[]): Condition {
	switch (condition.op) {
		case 'and':
		case 'or':
			return { op: condition.op, of: condition.of.map((part) => prefixed(part, prefix)) };
		case 'is':
		case 'own':
		case 'among':
			return { ...condition, path: [...prefix, ...condition.path] };
		default:
			return condition;
	}
}

/** What of a condition holds at any time: `$NOW` means the time in a permission alone, in a query it is a text. */
export function atAnyTime(condition: Condition): Condition {
	switch (condition.op) {
		case 'and':
			return allOf(condition.of.map(atAnyTime));
		case 'or':
			return anyOf(condition.of.map(atAnyTime));
		case 'own': {
			const of = atAnyTime(condition.of);
			return of.op === 'all' || of.op === 'none' ? of : { ...condition, of };
		}
		case 'is':
			return JSON.stringify(condition.value)?.includes('"$NOW') ? everything : condition;
		default:
			return condition;
	}
}

/** The condition as a filter for a collection with this primary key; null where it holds for every row. */
export function toFilter(condition: Condition, primary: string, keys: AnchorKeys = noKeys): Filter | null {
	switch (condition.op) {
		case 'all':
			return null;
		case 'none':
			return { [primary]: { _in: [] } };
		case 'and':
		case 'or':
			return { [`_${condition.op}`]: condition.of.map((part) => toFilter(part, primary, keys)) };
		case 'is':
			return atPath(condition.path, { [condition.operator]: condition.value });
		case 'own':
			return toFilter(prefixed(joinedApart(condition.of, spacesFor(condition.of)), condition.path), primary, keys);
		case 'among':
			return atPath(condition.path, { _in: keys.get(condition.anchor) ?? [] });
	}
}

function followsBack(condition: Condition): boolean {
	switch (condition.op) {
		case 'and':
		case 'or':
			return condition.of.some(followsBack);
		case 'is':
		case 'own':
			return condition.path.some(isFollowing);
		default:
			return false;
	}
}

/** The condition along paths that are written with these spaces: to Directus they are others, to the same rows. */
function joinedApart(condition: Condition, spaces: string): Condition {
	switch (condition.op) {
		case 'and':
		case 'or':
			return { ...condition, of: condition.of.map((part) => joinedApart(part, spaces)) };
		case 'is':
		case 'own':
			return {
				...condition,
				path: condition.path.map((step) => (isFollowing(step) ? step.replace(',', `,${spaces}`) : step)),
			};
		default:
			return condition;
	}
}

/** Made of the condition alone, so that a condition that stands in two filters of one query is asked of the same rows. */
function spacesFor(condition: Condition): string {
	const digest = createHash('sha256').update(JSON.stringify(condition)).digest();
	return Array.from({ length: 24 }, (_, bit) => (((digest[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? ' ' : '\t')).join('');
}

const follow = '$FOLLOW(';

function isFollowing(step: string): boolean {
	return step.startsWith(follow);
}

function atPath(path: string[], condition: Filter): Filter {
	return path.reduceRight<Filter>((inner, key) => ({ [key]: inner }), condition);
}

function collapse(op: 'and' | 'or', of: Condition[], empty: Condition): Condition {
	const distinct = [...new Map(of.map((condition) => [JSON.stringify(condition), condition])).values()];
	const [first, ...rest] = distinct;
	if (!first) return empty;
	return rest.length === 0 ? first : { op, of: distinct };
}
