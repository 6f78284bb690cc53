import { addChild, buildTree, lineage, type Position } from '../model/tree.ts';
import { fieldsOfStep, stepsFrom, targetOf, type RelationStep } from '../model/relation-step.ts';
import { maxSteps, maxLevels, maxPositions, type Choosing, type Scope, type ScopeChoice } from '../../share/scope.ts';
import { includes, conditionForFields, type Rights } from '../rights/rights.ts';
import { shareableFields } from '../model/shareable-fields.ts';
import type { CollectionModel, DataModel } from '../model/data-model.ts';
import type { Instant } from '../../share/instant.ts';

export interface ScopeContext {
	model: DataModel;
	/** What role and owner both may read. */
	rights: Rights;
	/** What the owner may read: no other field is offered to them, not even by its name. */
	ownerRights: Rights;
	/** What editors do not see in the Studio's form they do not expect to share: `collection.field`. */
	hidden: ReadonlySet<string>;
}

export interface Offer {
	/** The whole tree that the owner chooses from. */
	root: Position;
	/** The positions that are shared unless the owner chooses otherwise. */
	selected: Position[];
	/** All positions of the tree: those, and references that the owner may add. */
	all: Position[];
	/** Whether a level was left out because the tree would have more than 200 positions. */
	limited: boolean;
}

/**
 * The tree that is offered for an item. What the item owns is followed on; what it refers to is included but not walked
 * through; no way leads back along the relation that it came by. A reference from what it owns to a collection that lies
 * on the way (a comment's author's employer may be the very company that is shared) is offered, but not included.
 */
export function offerScope(context: ScopeContext, collection: string): Offer {
	for (let levels = maxLevels; ; levels--) {
		const offer = offerLevels(context, collection, levels);
		if (offer.selected.length > maxPositions && levels > 0) continue;
		return {
			...offer,
			all: [...offer.selected, ...addRoundWays(context, offer.selected)],
			limited: levels < maxLevels,
		};
	}
}

function offerLevels(context: ScopeContext, collection: string, levels: number): Pick<Offer, 'root' | 'selected'> {
	const built = buildTree(context.model, collection, []);
	if (built.kind === 'unknown') throw new Error(`There is no collection "${collection}".`);

	const selected = [built.root];
	// One more than there may be tells that there are too many; without any level left, there is none to leave out.
	const most = levels === 0 ? maxPositions : maxPositions + 1;
	expand(built.root, levels);
	return { root: built.root, selected };

	function expand(position: Position, levelsLeft: number): void {
		for (const step of stepsFrom(context.model, position.collection.collection)) {
			const next = context.model.collections[step.collection];
			if (!next || !isOffered(context, position, step) || (step.kind === 'many' && levelsLeft === 0)) continue;
			if (leadsRound(position, step)) continue;
			if (selected.length >= most) return;

			const child = addChild(position, step, next);
			selected.push(child);
			if (isWalkedThrough(child)) expand(child, step.kind === 'many' ? levelsLeft - 1 : levelsLeft);
		}
	}
}

/** Adds the references that are offered and not included, as far as the tree may grow. */
function addRoundWays(context: ScopeContext, selected: Position[]): Position[] {
	const added: Position[] = [];
	for (const position of selected.filter(isWalkedThrough)) {
		for (const step of stepsFrom(context.model, position.collection.collection)) {
			const next = context.model.collections[step.collection];
			if (!next || !leadsRound(position, step) || !isOffered(context, position, step)) continue;
			if (selected.length + added.length >= maxPositions) return added;
			added.push(addChild(position, step, next));
		}
	}
	return added;
}

/** The far side of many-to-any is a part of the item; that of many-to-many (a tag) belongs to others as well. */
function isWalkedThrough({ arrival }: Position): boolean {
	if (!arrival || arrival.step.kind === 'many') return true;
	return arrival.step.kind === 'any' && isJunctionStep(arrival.parent, arrival.step);
}

function isOffered({ rights, hidden }: ScopeContext, position: Position, step: RelationStep): boolean {
	if (isWayBack(position, step)) return false;
	if (hidden.has(`${step.from}.${step.field}`) && !isJunctionStep(position, step)) return false;
	if (conditionForFields(rights(step.from), fieldsOfStep(step)).op === 'none') return false;
	return rights(step.collection).length > 0;
}

function isJunctionStep(position: Position, step: RelationStep): boolean {
	const arrival = position.arrival?.step;
	return arrival?.kind === 'many' && arrival.junctionField === step.field;
}

function isWayBack(position: Position, step: RelationStep): boolean {
	const arrival = position.arrival?.step;
	return arrival?.kind === 'many' && step.kind === 'one' && arrival.reverse === step.field;
}

/**
 * A run's project, seen from the project's own samples, is mostly the item again. The far side of many-to-many is what the
 * relation is there for: the related products of a product.
 */
function leadsRound(position: Position, step: RelationStep): boolean {
	const isReferenceOfRelated = step.kind === 'one' && position.arrival !== null && !isJunctionStep(position, step);
	return isReferenceOfRelated && lineage(position).some(({ collection }) => collection.collection === step.collection);
}

/**
 * The scope that an owner chose, or the default one. Every path and every field that was named must exist.
 */
export function chooseScope(
	context: ScopeContext,
	collection: string,
	choice: ScopeChoice | undefined,
	now: Instant,
): Choosing {
	const paths = choice?.paths ?? offerScope(context, collection).selected.map(({ path }) => path);
	const tree = buildTree(context.model, collection, [...paths, ...Object.keys(choice?.fields ?? {})]);
	if (tree.kind === 'unknown') return { kind: 'unknown-relation', path: tree.path };
	if (tree.all.length > maxPositions) return { kind: 'too-many', limit: maxPositions };

	const positions: Scope['positions'] = {};
	const targets: Scope['targets'] = {};

	for (const position of tree.all) {
		if (lineage(position).length - 1 > maxSteps) return { kind: 'too-deep', path: position.path };
		if (position.arrival && isWayBack(position.arrival.parent, position.arrival.step)) {
			return { kind: 'unknown-relation', path: position.path };
		}

		if (position.arrival) targets[position.path] = targetOf(position.arrival.step);
		const all = offeredFields(context, position.collection);
		const named = choice?.fields?.[position.path];
		const unknown = named?.find((field) => !all.includes(field));
		if (unknown !== undefined) return { kind: 'unknown-field', path: position.path, field: unknown };
		const fields = named ?? defaultFields(position, all, context.hidden);
		positions[position.path] = fields.filter(unlessLeftOut(tree.all, choice, position));
	}

	return { kind: 'chosen', scope: { chosen: now, isDefault: choice === undefined, positions, targets } };
}

/** The collections that a scope shows rows of. */
export function collectionsOfScope(
	context: ScopeContext,
	collection: string,
	choice: ScopeChoice | undefined,
): { kind: 'chosen'; collections: string[] } | Exclude<Choosing, { kind: 'chosen' }> {
	const choosing = chooseScope(context, collection, choice, 0);
	if (choosing.kind !== 'chosen') return choosing;
	const tree = buildTree(context.model, collection, Object.keys(choosing.scope.positions));
	if (tree.kind === 'unknown') return { kind: 'unknown-relation', path: tree.path };
	return { kind: 'chosen', collections: [...new Set(tree.all.map((position) => position.collection.collection))] };
}

/** What an owner left out of a collection at one place must not come in with the same row at another. */
function unlessLeftOut(all: Position[], choice: ScopeChoice | undefined, { path, collection }: Position) {
	if (choice?.fields?.[path]) return () => true;
	const chosen = all
		.filter((other) => other.collection.collection === collection.collection)
		.flatMap((other) => (choice?.fields?.[other.path] ? [choice.fields[other.path]] : []));
	return (field: string): boolean => chosen.every((fields) => fields?.includes(field));
}

/** The fields of a collection that an owner may choose from. */
export function offeredFields({ ownerRights }: ScopeContext, collection: CollectionModel): string[] {
	const grants = ownerRights(collection.collection);
	return shareableFields(collection).filter((field) => grants.some((grant) => includes(grant, field)));
}

function defaultFields({ collection }: Position, all: string[], hidden: ReadonlySet<string>): string[] {
	return all.filter((field) => field === collection.primary || !hidden.has(`${collection.collection}.${field}`));
}
