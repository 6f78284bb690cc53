import { allOf, among, is, nothing, prefixed, type Condition } from '../rights/condition.ts';
import { fieldsOfStep, reversePath } from '../model/relation-step.ts';
import { includes, conditionForFields, type Grant, type Rights } from '../rights/rights.ts';
import { lineage, type Position } from '../model/tree.ts';
import { shareableFields } from '../model/shareable-fields.ts';
import type { Scope } from '../../share/scope.ts';

/** What is shown of the rows of a condition, and all fields of theirs that role and owner may read. */
export interface ReachedGrant extends Grant {
	granted: string[];
}

/** A position that the visitor gets to: which fields of which rows. */
export interface Reached {
	position: Position;
	/** Fields that the share shows here, each readable in at least one row. */
	fields: string[];
	/** What may be read at this position, narrowed to the rows that hang on the item by readable rows only. */
	grants: ReachedGrant[];
	/** Whether a field may be read in every row that may be read at all. */
	readable: (field: string) => boolean;
	/** The rows that hang on it by readable rows and relations only. */
	connection: Condition;
}

/**
 * Walks the tree with the rights of role and owner. A relation that they may not read is not walked, and a row on the
 * way that they may not read reveals nothing behind it: the conditions of all rows on the way are part of each grant.
 *
 * @param fields what the share's scope includes at a path
 */
export function walk(root: Position, itemKey: string, rights: Rights, fields: (path: string) => string[]): Reached[] {
	const needed = neededByCollection(root);
	const reached: Reached[] = [];
	visit(root);
	return reached;

	function visit(position: Position): void {
		const here = arrive(position, itemKey, rights, { chosen: fields(position.path), needed });
		if (!here) return;
		reached.push(here);
		position.children.forEach(visit);
	}
}

function arrive(
	position: Position,
	itemKey: string,
	rights: Rights,
	{ chosen, needed }: { chosen: string[]; needed: Map<string, Set<string>> },
): Reached | null {
	if (!mayBeFollowed(position, rights, needed)) return null;
	const connection = connectionTo(position, itemKey, rights);
	if (connection.op === 'none') return null;

	const { collection } = position;
	const shareable = shareableFields(collection).filter((field) => chosen.includes(field));
	const all = rights(collection.collection);
	const readable = (field: string) => all.every((grant) => includes(grant, field));
	const grants = all
		.map((grant) => ({
			fields: shareable.filter((field) => includes(grant, field)),
			granted: grant.fields,
			condition: allOf([connection, grant.condition]),
		}))
		.filter((grant) => grant.condition.op !== 'none');
	if (grants.length === 0) return null;

	const everywhere = needed.get(collection.collection);
	const fields = shareable.filter((field) => {
		const shows = (grant: Grant) => grant.fields.includes(field);
		return everywhere?.has(field) ? grants.every(shows) : grants.some(shows);
	});
	return { position, fields, grants, readable, connection };
}

/**
 * A key that the reader needs for itself is read in every row, also where role and owner may not read it: as a reference
 * it is followed only if they may read it wherever they may read a row.
 */
function mayBeFollowed({ arrival }: Position, rights: Rights, needed: Map<string, Set<string>>): boolean {
	if (!arrival || arrival.step.kind === 'many') return true;
	const { collection } = arrival.parent.collection;
	const forItself = fieldsOfStep(arrival.step).filter((field) => needed.get(collection)?.has(field));
	return forItself.every((field) => rights(collection).every((grant) => includes(grant, field)));
}

/** A query opens what it needs of a collection for all of its places there, so it counts for the whole tree. */
function neededByCollection(position: Position, needed = new Map<string, Set<string>>()): Map<string, Set<string>> {
	const { collection } = position.collection;
	needed.set(collection, new Set([...(needed.get(collection) ?? []), ...neededFields(position)]));
	position.children.forEach((child) => neededByCollection(child, needed));
	return needed;
}

/**
 * The fields that the reader needs of every row to put rows together. As it reads them where role and owner may not,
 * they are shown only if they may be read wherever the row may.
 */
export function neededFields({ collection, arrival }: Position): string[] {
	const step = arrival?.step;
	if (step?.kind !== 'many') return [collection.primary];
	const sort = step.sort !== null && collection.fields[step.sort] ? [step.sort] : [];
	return [collection.primary, ...sort, step.reverse];
}

/**
 * Where the way back ends, as seen from a position: at the item's key; or, behind many-to-any, at the rows that were
 * read there. No filter leads back through many-to-any: it would compare keys as text, which MySQL refuses between
 * collations and no index helps with. So those rows are asked for by the keys that the rows before them named, and what
 * lies behind them by theirs.
 */
function rootCondition(position: Position, itemKey: string): Condition {
	const { end, back } = wayBack(position);
	const first = lineage(position).find(({ arrival }) => arrival?.parent === end);
	// A foreign key that points at the end holds the end's key already: one join less.
	const isForeignKey = first?.arrival?.step.kind === 'many';
	const path = isForeignKey ? back : [...back, end.collection.primary];
	return end.arrival ? among(path, end.path) : is(path, '_eq', itemKey);
}

/**
 * Which rows of a position hang on the item: those from which the way back leads to it, by rows and relations that may be
 * read. A sibling (another row of the same parent) is not on that way, whoever may read it.
 */
function connectionTo(position: Position, itemKey: string, rights: Rights): Condition {
	const conditions = [rootCondition(position, itemKey)];
	let back: string[] = [];

	for (let here = position; here.arrival; here = here.arrival.parent) {
		const { step, parent } = here.arrival;
		const mayFollow = conditionForFields(rights(parent.collection.collection), fieldsOfStep(step));
		if (mayFollow.op === 'none') return nothing;
		if (step.kind === 'any') break;
		back = [...back, ...reversePath(step)];
		conditions.push(prefixed(mayFollow, back));
	}

	return allOf(conditions);
}

function wayBack(position: Position): { back: string[]; end: Position } {
	const step = position.arrival?.step;
	if (!position.arrival || !step || step.kind === 'any') return { back: [], end: position };
	const { back, end } = wayBack(position.arrival.parent);
	return { back: [...reversePath(step), ...back], end };
}

/** The positions from which the way back to the item, or to the rows read at a many-to-any, can be told. */
export function waypoints(position: Position): Position[] {
	const all = lineage(position);
	return all.slice(all.indexOf(wayBack(position).end));
}

/** The fields that a scope includes at a path, less those that were dropped since it was chosen. */
export function fieldsOfScope(scope: Scope, isDropped: (path: string, field: string) => boolean) {
	return (path: string): string[] => (scope.positions[path] ?? []).filter((field) => !isDropped(path, field));
}
