import { allOf, anyOf, everything, nothing, ownRows, type Condition } from './condition.ts';
import { parseCondition } from './parse-condition.ts';
import type { DataModel } from '../model/data-model.ts';
import type { Variables } from './variables.ts';

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
export interface PermissionSet {
	admin: boolean;
	rows: PermissionRow[];
	variables: Variables;
}

/** These fields (`*`: all) of the rows that the condition holds for. */
export interface Grant {
	fields: string[];
	condition: Condition;
}

/** Tells what may be read, or updated, in a collection. */
export type Rights = (collection: string) => Grant[];

const everyField = '*';
/** Role and owner with a dozen policies each would make queries that no database likes. */
const maxGrants = 40;

/** What one reader may read, or update. */
export function rightsOf(permissionSet: PermissionSet, model: DataModel, action: 'read' | 'update' = 'read'): Rights {
	const cache = new Map<string, Grant[]>();

	return function grants(collection) {
		const known = cache.get(collection);
		if (known) return known;
		const found = permissionSet.admin ? [{ fields: [everyField], condition: everything }] : grantsOf(collection);
		cache.set(collection, found);
		return found;
	};

	function grantsOf(collection: string): Grant[] {
		return parseGrants(collection, 0, action).map(({ fields, condition }) => ({
			fields,
			condition: ownRows(condition),
		}));
	}

	function parseGrants(collection: string, depth: number, of: typeof action): Grant[] {
		const rows = rowsFor(collection, of);

		return merge(
			rows.map(({ fields, permissions }) => ({
				fields: fields ?? [],
				condition: parseCondition(
					permissions,
					collection,
					{ model, variables: permissionSet.variables, readable },
					depth,
				),
			})),
		);
	}

	function readable(collection: string, depth: number): Condition {
		if (permissionSet.admin) return everything;
		const toRead = anyOf(parseGrants(collection, depth, 'read').map(({ condition }) => condition));
		if (action === 'read' || rowsFor(collection, 'update').length === 0) return toRead;
		// For an update Directus looks among the rows that can be updated, where there are rules for that.
		return allOf([toRead, anyOf(parseGrants(collection, depth, 'update').map(({ condition }) => condition))]);
	}

	function rowsFor(collection: string, of: typeof action): PermissionRow[] {
		return permissionSet.rows.filter((row) => row.action === of && row.collection === collection);
	}
}

/** What both may: the cross product of their grants. */
export function intersection(one: Rights, other: Rights): Rights {
	return (collection) =>
		merge(
			one(collection).flatMap((left) =>
				other(collection).map((right) => ({
					fields: commonFields(left.fields, right.fields),
					condition: allOf([left.condition, right.condition]),
				})),
			),
		).slice(0, maxGrants);
}

/** The rows in which all of these fields may be read. */
export function conditionForFields(grants: Grant[], fields: string[]): Condition {
	return allOf(
		fields.map((field) => anyOf(grants.filter((grant) => includes(grant, field)).map(({ condition }) => condition))),
	);
}

export function includes(grant: Grant, field: string): boolean {
	return grant.fields.includes(everyField) || grant.fields.includes(field);
}

function commonFields(left: string[], right: string[]): string[] {
	if (left.includes(everyField)) return right;
	if (right.includes(everyField)) return left;
	return left.filter((field) => right.includes(field));
}

/** One grant for each condition; those that allow nothing are left out. */
function merge(grants: Grant[]): Grant[] {
	const byCondition = new Map<string, Grant>();

	for (const { fields, condition } of grants) {
		if (fields.length === 0 || condition === nothing) continue;
		const key = JSON.stringify(condition);
		const known = byCondition.get(key)?.fields ?? [];
		byCondition.set(key, { condition, fields: [...new Set([...known, ...fields])] });
	}

	return [...byCondition.values()];
}
