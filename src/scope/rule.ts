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

/** The same rule, asked of the row that a path leads to. */
export function prefixed(rule: Rule, prefix: string[]): Rule {
	switch (rule.op) {
		case 'and':
		case 'or':
			return { op: rule.op, of: rule.of.map((part) => prefixed(part, prefix)) };
		case 'is':
		case 'among':
			return { ...rule, path: [...prefix, ...rule.path] };
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
		case 'among':
			return atPath(rule.path, { _in: keys.get(rule.anchor) ?? [] });
	}
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
