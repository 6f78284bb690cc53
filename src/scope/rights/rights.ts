import { allOf, anyOf, everything, nothing, ownRows, type Rule } from './condition';
import { parseRule } from './parse-condition';
import type { DataModel } from '../model/data-model';
import type { Variables } from './variables';

/** A row of Directus' permissions, as its service hands it out. */
export interface PermissionRow {
	collection: string;
	action: string;
	fields: string[] | null;
	permissions: unknown;
	/** What must hold of a payload, and what is written along with it: see `termsOf`. */
	validation?: unknown;
	presets?: unknown;
}

/** What one of the two, the share's role or its owner, is allowed by Directus today. */
export interface Reader {
	admin: boolean;
	rows: PermissionRow[];
	variables: Variables;
}

/** These fields (`*`: all) of the rows that the rule holds for. */
export interface Grant {
	fields: string[];
	rule: Rule;
}

/** Tells what may be read, or updated, in a collection. */
export type Rights = (collection: string) => Grant[];

const everyField = '*';
/** Role and owner with a dozen policies each would make queries that no database likes. */
const maxGrants = 40;

/** What one reader may read, or update. */
export function rightsOf(reader: Reader, model: DataModel, action: 'read' | 'update' = 'read'): Rights {
	const cache = new Map<string, Grant[]>();

	return function grants(collection) {
		const known = cache.get(collection);
		if (known) return known;
		const found = reader.admin ? [{ fields: [everyField], rule: everything }] : grantsOf(collection);
		cache.set(collection, found);
		return found;
	};

	function grantsOf(collection: string): Grant[] {
		return parseGrants(collection, 0, action).map(({ fields, rule }) => ({ fields, rule: ownRows(rule) }));
	}

	function parseGrants(collection: string, depth: number, of: typeof action): Grant[] {
		const rows = rowsFor(collection, of);

		return merge(
			rows.map(({ fields, permissions }) => ({
				fields: fields ?? [],
				rule: parseRule(permissions, collection, { model, variables: reader.variables, readable }, depth),
			})),
		);
	}

	function readable(collection: string, depth: number): Rule {
		if (reader.admin) return everything;
		const toRead = anyOf(parseGrants(collection, depth, 'read').map(({ rule }) => rule));
		if (action === 'read' || rowsFor(collection, 'update').length === 0) return toRead;
		// For an update Directus looks among the rows that can be updated, where there are rules for that.
		return allOf([toRead, anyOf(parseGrants(collection, depth, 'update').map(({ rule }) => rule))]);
	}

	function rowsFor(collection: string, of: typeof action): PermissionRow[] {
		return reader.rows.filter((row) => row.action === of && row.collection === collection);
	}
}

/** What both may: the cross product of their grants. */
export function intersection(one: Rights, other: Rights): Rights {
	return (collection) =>
		merge(
			one(collection).flatMap((left) =>
				other(collection).map((right) => ({
					fields: commonFields(left.fields, right.fields),
					rule: allOf([left.rule, right.rule]),
				})),
			),
		).slice(0, maxGrants);
}

/** The rows in which all of these fields may be read. */
export function ruleForFields(grants: Grant[], fields: string[]): Rule {
	return allOf(fields.map((field) => anyOf(grants.filter((grant) => includes(grant, field)).map(({ rule }) => rule))));
}

export function includes(grant: Grant, field: string): boolean {
	return grant.fields.includes(everyField) || grant.fields.includes(field);
}

function commonFields(left: string[], right: string[]): string[] {
	if (left.includes(everyField)) return right;
	if (right.includes(everyField)) return left;
	return left.filter((field) => right.includes(field));
}

/** One grant for each rule; those that allow nothing are left out. */
function merge(grants: Grant[]): Grant[] {
	const byRule = new Map<string, Grant>();

	for (const { fields, rule } of grants) {
		if (fields.length === 0 || rule === nothing) continue;
		const key = JSON.stringify(rule);
		const known = byRule.get(key)?.fields ?? [];
		byRule.set(key, { rule, fields: [...new Set([...known, ...fields])] });
	}

	return [...byRule.values()];
}
