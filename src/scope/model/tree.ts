import { stepAlong, type RelationStep } from './relation-step.ts';
import type { CollectionModel, DataModel } from './data-model.ts';

/** A place in the relation tree, from the item outwards. */
export interface Position {
	path: string;
	collection: CollectionModel;
	/** Null at the item itself. */
	arrival: { step: RelationStep; parent: Position } | null;
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

/** Adds the child that a step leads to. */
export function addChild(parent: Position, step: RelationStep, collection: CollectionModel): Position {
	const path = parent.path === '' ? step.segment : `${parent.path}.${step.segment}`;
	const child: Position = { path, collection, arrival: { step, parent }, children: [] };
	parent.children.push(child);
	return child;
}

function reach(model: DataModel, known: Map<string, Position>, path: string): Position | null {
	const position = known.get(path);
	if (position) return position;

	const cut = path.lastIndexOf('.');
	const parent = reach(model, known, cut === -1 ? '' : path.slice(0, cut));
	if (!parent) return null;

	const step = stepAlong(model, parent.collection.collection, path.slice(cut + 1));
	const collection = step && model.collections[step.collection];
	if (!step || !collection) return null;

	// A path that is spelled otherwise (`.comments`) would be a second name for the same position.
	const child = addChild(parent, step, collection);
	if (child.path !== path) return null;
	known.set(path, child);
	return child;
}
