import { hopAlong, type Hop } from './relation-step';
import type { CollectionModel, DataModel } from './data-model';

/** A place in the relation tree, from the item outwards. */
export interface Position {
	path: string;
	collection: CollectionModel;
	/** Null at the item itself. */
	arrival: { hop: Hop; parent: Position } | null;
	children: Position[];
}

export type TreeBuilding = { kind: 'built'; root: Position; all: Position[] } | { kind: 'unknown'; path: string };

/** The tree that a set of paths spans; paths between the item and a named one are part of it. */
export function buildTree(model: DataModel, collection: string, paths: Iterable<string>): TreeBuilding {
	const rootModel = Object.hasOwn(model.collections, collection) ? model.collections[collection] : undefined;
	if (!rootModel) return { kind: 'unknown', path: collection };

	const root: Position = { path: '', collection: rootModel, arrival: null, children: [] };
	const known = new Map([['', root]]);

	for (const path of paths) {
		if (path === '') continue;
		if (!reach(model, known, path)) return { kind: 'unknown', path };
	}

	return { kind: 'built', root, all: [...known.values()] };
}

/** The positions from the item (first) to the given one (last). */
export function lineage(position: Position): Position[] {
	return position.arrival ? [...lineage(position.arrival.parent), position] : [position];
}

/** The steps from one position to another below it, as they are written in field paths. */
export function stepsWithin(base: Position, { path }: Position): string[] {
	const within = base.path === '' ? path : path.slice(base.path.length + 1);
	return within === '' ? [] : within.split('.');
}

/** Adds the child that a hop leads to. */
export function addChild(parent: Position, hop: Hop, collection: CollectionModel): Position {
	const path = parent.path === '' ? hop.segment : `${parent.path}.${hop.segment}`;
	const child: Position = { path, collection, arrival: { hop, parent }, children: [] };
	parent.children.push(child);
	return child;
}

function reach(model: DataModel, known: Map<string, Position>, path: string): Position | null {
	const position = known.get(path);
	if (position) return position;

	const cut = path.lastIndexOf('.');
	const parent = reach(model, known, cut === -1 ? '' : path.slice(0, cut));
	if (!parent) return null;

	const hop = hopAlong(model, parent.collection.collection, path.slice(cut + 1));
	const collection = hop && model.collections[hop.collection];
	if (!hop || !collection) return null;

	// A path that is spelled otherwise (`.comments`) would be a second name for the same position.
	const child = addChild(parent, hop, collection);
	if (child.path !== path) return null;
	known.set(path, child);
	return child;
}
