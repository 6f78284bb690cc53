import type { CollectionModel } from '../model/data-model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';

/** The list at a path; null where the share has none there. */
export function listAt(plan: Plan, path: string): Reached | null {
	return plan.reached.find(({ position }) => position.path === path && position.arrival?.step.kind === 'many') ?? null;
}

/**
 * The collection of the rows that hold a list, where visitors see their keys and so can ask for the list of one of them;
 * null where they do not.
 */
export function holderOf(plan: Plan, list: Reached): CollectionModel | null {
	const parent = list.position.arrival?.parent;
	const holder = parent && plan.at(parent);
	return holder?.fields.includes(holder.position.collection.primary) ? holder.position.collection : null;
}
