import { createHash } from 'node:crypto';

/**
 * A permission filter as something that can be reasoned with. Directus lets several shapes of filter through as "every
 * row" (see the tests); a rule is turned into a filter only in the one form that it always enforces: logical operators
 * at the top, never empty, and below them a path of single keys down to one operator.
 */
export type Rule =
	| { op: 'all' }
	| { op: 'none' }
	| { op: 'and' | 'or'; of: Rule[] }
	| { op: 'is'; path: string[]; operator: string; value: unknown }
	/** At the row that the path leads to this holds, and the rows that it joins are its own (see `ownRows`). */
	| { op: 'own'; path: string[]; of: Rule }
	/** The row that the path leads to is one of those that were read at this position (see `walk`, `narrowing`). */
	| { op: 'among'; path: string[]; anchor: string };

export type Filter = Record<string, unknown>;

/** In a permission Directus takes some texts for what they name: no permission can be about a row with such a value. */
export function isReadAsSomethingElse(value: unknown): boolean {
	return typeof value === 'string' && /^(?:null|undefined|true|false|\$.*|)$/i.test(value);
}

/** The keys of the rows that were read at a position, by its path. */
export type AnchorKeys = ReadonlyMap<string, string[]>;

export const noKeys: AnchorKeys = new Map();

export const everything: Rule = { op: 'all' };
export const nothing: Rule = { op: 'none' };

export function allOf(rules: Rule[]): Rule {
	const of = rules.flatMap((rule) => (rule.op === 'and' ? rule.of : [rule])).filter((rule) => rule.op !== 'all');
	if (of.some((rule) => rule.op === 'none')) return nothing;
	return collapse('and', of, everything);
}

export function anyOf(rules: Rule[]): Rule {
	const of = rules.flatMap((rule) => (rule.op === 'or' ? rule.of : [rule])).filter((rule) => rule.op !== 'none');
	if (of.some((rule) => rule.op === 'all')) return everything;
	return collapse('or', of, nothing);
}

export function is(path: string[], operator: string, value: unknown): Rule {
	return { op: 'is', path, operator, value };
}

export function among(path: string[], anchor: string): Rule {
	return { op: 'among', path, anchor };
}

/**
 * The rule with joined rows of its own. Directus joins a path once, however often a filter names it, so that all that is
 * asked of a list is asked of one row of it: what two people may read by different comments, both would read by none.
 */
export function ownRows(rule: Rule): Rule {
	return followsBack(rule) ? { op: 'own', path: [], of: rule } : rule;
}

/** The filter step to the rows of a collection that refer to this one by a field. */
export function following([collection, ...fields]: readonly string[]): string {
	return `${follow}${[collection, ...fields].join(',')})`;
}

/** The same rule, asked of the row that a path leads to. */
export function prefixed(rule: Rule, prefix: string[]): Rule {
	switch (rule.op) {
		case 'and':
		case 'or':
			return { op: rule.op, of: rule.of.map((part) => prefixed(part, prefix)) };
		case 'is':
		case 'own':
		case 'among':
			return { ...rule, path: [...prefix, ...rule.path] };
		default:
			return rule;
	}
}

/** What of a rule holds at any time: `$NOW` means the time in a permission alone, in a query it is a text. */
export function atAnyTime(rule: Rule): Rule {
	switch (rule.op) {
		case 'and':
			return allOf(rule.of.map(atAnyTime));
		case 'or':
			return anyOf(rule.of.map(atAnyTime));
		case 'own': {
			const of = atAnyTime(rule.of);
			return of.op === 'all' || of.op === 'none' ? of : { ...rule, of };
		}
		case 'is':
			return JSON.stringify(rule.value)?.includes('"$NOW') ? everything : rule;
		default:
			return rule;
	}
}

/** The rule as a filter for a collection with this primary key; null where it holds for every row. */
export function toFilter(rule: Rule, primary: string, keys: AnchorKeys = noKeys): Filter | null {
	switch (rule.op) {
		case 'all':
			return null;
		case 'none':
			return { [primary]: { _in: [] } };
		case 'and':
		case 'or':
			return { [`_${rule.op}`]: rule.of.map((part) => toFilter(part, primary, keys)) };
		case 'is':
			return atPath(rule.path, { [rule.operator]: rule.value });
		case 'own':
			return toFilter(prefixed(joinedApart(rule.of, spacesFor(rule.of)), rule.path), primary, keys);
		case 'among':
			return atPath(rule.path, { _in: keys.get(rule.anchor) ?? [] });
	}
}

function followsBack(rule: Rule): boolean {
	switch (rule.op) {
		case 'and':
		case 'or':
			return rule.of.some(followsBack);
		case 'is':
		case 'own':
			return rule.path.some(isFollowing);
		default:
			return false;
	}
}

/** The rule along paths that are written with these spaces: to Directus they are others, to the same rows. */
function joinedApart(rule: Rule, spaces: string): Rule {
	switch (rule.op) {
		case 'and':
		case 'or':
			return { ...rule, of: rule.of.map((part) => joinedApart(part, spaces)) };
		case 'is':
		case 'own':
			return { ...rule, path: rule.path.map((step) => (isFollowing(step) ? step.replace(',', `,${spaces}`) : step)) };
		default:
			return rule;
	}
}

/** Made of the rule alone, so that a rule that stands in two filters of one query is asked of the same rows. */
function spacesFor(rule: Rule): string {
	const digest = createHash('sha256').update(JSON.stringify(rule)).digest();
	return Array.from({ length: 24 }, (_, bit) => (((digest[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? ' ' : '\t')).join('');
}

const follow = '$FOLLOW(';

function isFollowing(step: string): boolean {
	return step.startsWith(follow);
}

function atPath(path: string[], condition: Filter): Filter {
	return path.reduceRight<Filter>((inner, key) => ({ [key]: inner }), condition);
}

function collapse(op: 'and' | 'or', of: Rule[], empty: Rule): Rule {
	const distinct = [...new Map(of.map((rule) => [JSON.stringify(rule), rule])).values()];
	const [first, ...rest] = distinct;
	if (!first) return empty;
	return rest.length === 0 ? first : { op, of: distinct };
}
