import { fieldsOfHop } from './hop.ts';
import { lineage, type Position } from './position.ts';
import { mergeRows, principalOf, withoutCustomRules, type Principal, type PrincipalRow } from './principal.ts';
import { toFilter, type Filter } from './rule.ts';
import type { Reached } from './walk.ts';

/**
 * One query of the scoped reader: the rows at one position, with everything that hangs on each by a single reference.
 * It carries both locks: the principal whose permissions Directus enforces, and a filter of its own back to the item.
 */
export interface Read {
	at: Reached;
	/** Positions that are read along: references of the rows, and references of those. */
	along: Reached[];
	/** Directus field paths. */
	fields: string[];
	filter: Filter;
	sort: string[];
	principal: Principal;
}

/** @param isCustom whether the instance may use custom permission rules; otherwise lock 1 has whole collections only */
export function compileRead(
	at: Reached,
	reachedAt: (position: Position) => Reached | undefined,
	isCustom: boolean,
): Read {
	const along = referencesOf(at.position, reachedAt);
	const rows = mergeRows([...rowsOfRead(at, along), ...rowsOfAncestors(at, reachedAt)]);
	const primary = at.position.collection.primary;

	return {
		at,
		along,
		fields: [...fieldPaths(at, along, at.position), ...along.flatMap((to) => fieldPaths(to, along, at.position))],
		filter: toFilter(at.path, primary) ?? { [primary]: { _in: [] } },
		sort: [...sortOf(at.position), primary],
		principal: principalOf(isCustom ? rows : withoutCustomRules(rows)),
	};
}

/** The positions that a row refers to, followed until a relation leads to many rows. */
function referencesOf(from: Position, at: (position: Position) => Reached | undefined): Reached[] {
	return from.children.flatMap((child) => {
		const reached = at(child);
		if (!reached || child.arrival?.hop.kind === 'many') return [];
		return [reached, ...referencesOf(child, at)];
	});
}

/** A path within the rows of a read: `author.avatar`, seen from `comments`. */
function pathWithin(base: Position, position: Position): string {
	return base.path === '' ? position.path : position.path.slice(base.path.length + 1);
}

function fieldPaths(reached: Reached, along: Reached[], base: Position): string[] {
	const within = reached.position === base ? '' : pathWithin(base, reached.position);
	const walked = childrenWithin(reached, along).map(({ hop }) => hop.field);
	const fields = new Set([...reached.fields, ...technicalFields(reached, along)]);
	return [...fields].filter((field) => !walked.includes(field)).map((field) => (within ? `${within}.${field}` : field));
}

/** What the reader itself needs of a row to put rows together; it is taken out of the answer again. */
function technicalFields(reached: Reached, along: Reached[]): string[] {
	const { arrival, collection } = reached.position;
	const fields = [collection.primary, ...sortOf(reached.position)];
	if (arrival?.hop.kind === 'many') fields.push(arrival.hop.reverse);
	return [...fields, ...childrenWithin(reached, along).flatMap(({ hop }) => fieldsOfHop(hop))];
}

function childrenWithin(reached: Reached, along: Reached[]) {
	return along.flatMap(({ position }) => (position.arrival?.parent === reached.position ? [position.arrival] : []));
}

function sortOf(position: Position): string[] {
	const hop = position.arrival?.hop;
	const sort = hop?.kind === 'many' ? hop.sort : null;
	return sort !== null && position.collection.fields[sort] ? [sort] : [];
}

function rowsOfRead(at: Reached, along: Reached[]): PrincipalRow[] {
	return [at, ...along].flatMap((reached) => {
		const technical = technicalFields(reached, along);
		return rowsOf(reached, (fields) => [...fields, ...technical]);
	});
}

/** The query's own filter goes back to the item: the principal must be allowed to name the fields on the way. */
function rowsOfAncestors(at: Reached, reachedAt: (position: Position) => Reached | undefined): PrincipalRow[] {
	return lineage(at.position)
		.slice(0, -1)
		.flatMap((ancestor) => reachedAt(ancestor) ?? [])
		.map(({ position, way }) => ({
			collection: position.collection.collection,
			fields: [
				position.collection.primary,
				...(position.arrival?.hop.kind === 'many' ? [position.arrival.hop.reverse] : []),
			],
			permissions: toFilter(way, position.collection.primary),
		}));
}

function rowsOf(reached: Reached, fields: (granted: string[]) => string[]): PrincipalRow[] {
	const { collection, primary } = reached.position.collection;

	return reached.grants.map((grant) => ({
		collection,
		fields: [...new Set(fields(grant.fields))],
		permissions: toFilter(grant.rule, primary),
	}));
}

/** The one principal for all of a scope: what a visit's token may ask of Directus' own API. */
export function compilePrincipal(all: Reached[]): Principal {
	return principalOf(mergeRows(all.flatMap((reached) => rowsOf(reached, (fields) => fields))));
}
