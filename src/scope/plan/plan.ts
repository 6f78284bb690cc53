import { buildTree, lineage, type Position } from '../model/tree.ts';
import { compilePrincipal, compileRead, type Read } from './compile-read.ts';
import { exactKey } from '../model/key.ts';
import { fieldsOfScope, walk, type Reached } from './walk.ts';
import { targetOf } from '../model/relation-step.ts';
import { intersection, rightsOf, type PermissionSet, type Rights } from '../rights/rights.ts';
import type { DataModel } from '../model/data-model.ts';
import { principalOf, type Principal } from './principal.ts';
import { sharePrincipals } from './shared-principals.ts';
import { compileUpdateConstraints, type UpdateConstraints } from './update-constraints.ts';
import { noKeys, type AnchorKeys } from '../rights/condition.ts';
import type { Scope } from '../../share/scope.ts';

export interface PlanInput {
	model: DataModel;
	collection: string;
	item: string;
	scope: Scope;
	role: PermissionSet;
	owner: PermissionSet;
	/** Whether the instance may use custom permission rules. */
	isCustom: boolean;
	isDropped: (collection: string, field: string) => boolean;
}

/** Everything that may be read through a share, for one state of the rights of role and owner. */
export interface Plan {
	/** The key of the item. */
	item: string;
	/** First the item; empty where role or owner may not read it. */
	reached: Reached[];
	rights: Rights;
	updateConstraints: UpdateConstraints;
	/** The collections that the plan was compiled from. */
	collections: ReadonlySet<string>;
	isCustom: boolean;
	at(position: Position): Reached | undefined;
	/** The query for a position that is reached. */
	read(reached: Reached, keys?: AnchorKeys): Read;
	/** What a visit's token may ask of Directus' own API. */
	principal(keys: AnchorKeys): Principal;
	/** The same without some of its fields, and without some of its positions and what lies behind them. */
	without(some: readonly Unreadable[]): Plan;
}

/** What Directus itself cannot read: a position, or some of its fields. */
export interface Unreadable {
	position: Position;
	fields: string[] | 'all';
}

/** A relation of the scope that does not exist any more is left out, with what was behind it. */
export function compilePlan(input: PlanInput): Plan {
	const rights = intersection(rightsOf(input.role, input.model), rightsOf(input.owner, input.model));
	const root = existingTree(input);
	const fields = fieldsOfScope(input.scope, isDroppedAt(root, input.isDropped));
	const isTold = root !== null && exactKey(root.collection, input.item) !== null;
	const reached = isTold ? walk(root, input.item, rights, fields) : [];
	const updateConstraints = compileUpdateConstraints(input.model, rights, input.role, input.owner);
	return planOf(reached, { input, rights, updateConstraints });
}

function planOf(
	reached: Reached[],
	made: { input: PlanInput; rights: Rights; updateConstraints: UpdateConstraints },
): Plan {
	const { isCustom, item, collection, model } = made.input;
	const byPosition = new Map(reached.map((one) => [one.position, one]));
	const at = (position: Position) => byPosition.get(position);
	const context = { at, isCustom, model };
	let reads: Map<Reached, Read> | undefined;

	function read(one: Reached, keys = noKeys): Read {
		reads ??= sharePrincipals(reached.map((each) => compileRead(each, { ...context, keys: noKeys })));
		const known = keys.size === 0 && reads.get(one);
		if (known) return known;
		const compiled = compileRead(one, { ...context, keys });
		return { ...compiled, principal: principalOf(compiled.rows) };
	}

	return {
		item,
		reached,
		rights: made.rights,
		updateConstraints: made.updateConstraints,
		collections: new Set([collection, ...reached.map(({ position }) => position.collection.collection)]),
		isCustom,
		at,
		read,
		principal: (keys) => compilePrincipal(reached, { ...context, keys }),
		without: (some) => planOf(reachedWithout(reached, some), made),
	};
}

function reachedWithout(reached: Reached[], some: readonly Unreadable[]): Reached[] {
	const gone = new Map(some.map(({ position, fields }) => [position, fields]));
	const left = reached.filter(({ position }) => lineage(position).every((one) => gone.get(one) !== 'all'));
	return left.map((one) => {
		const broken = gone.get(one.position) ?? [];
		return broken.length === 0 ? one : { ...one, fields: one.fields.filter((field) => !broken.includes(field)) };
	});
}

function existingTree({ model, collection, scope, isDropped }: PlanInput): Position | null {
	const paths = Object.keys(scope.positions).filter((path) => buildTree(model, collection, [path]).kind === 'built');
	const tree = buildTree(model, collection, paths);
	if (tree.kind === 'unknown') return null;
	prune(tree.root, scope, isDropped);
	return tree.root;
}

/** A relation that was dropped and made again under its old name is another relation. */
function prune(position: Position, scope: Scope, isDropped: PlanInput['isDropped']): void {
	position.children = position.children.filter(({ path, arrival, collection }) => {
		if (arrival && scope.targets[path] !== targetOf(arrival.step)) return false;
		if (!arrival || isDropped(collection.collection, '*') || isDropped(arrival.step.from, '*')) return false;
		if (arrival.step.kind === 'many' && isDropped(arrival.step.collection, arrival.step.reverse)) return false;
		return !isDropped(arrival.step.from, arrival.step.field);
	});

	position.children.forEach((child) => prune(child, scope, isDropped));
}

function isDroppedAt(root: Position | null, isDropped: PlanInput['isDropped']) {
	const collections = new Map<string, string>();
	if (root) collect(root);
	return (path: string, field: string) => isDropped(collections.get(path) ?? '', field);

	function collect(position: Position): void {
		collections.set(position.path, position.collection.collection);
		position.children.forEach(collect);
	}
}
