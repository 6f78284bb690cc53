import type { CollectionModel } from '../model/data-model';
import type { Plan } from '../plan/plan';
import type { Reached } from '../plan/walk';

/** The list at a path; null where the share has none there. */
export function listAt(plan: Plan, path: string): Reached | null {
	return plan.reached.find(({ position }) => position.path === path && position.arrival?.hop.kind === 'many') ?? null;
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
