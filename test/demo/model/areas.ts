import { laboratory } from './laboratory.ts';
import { newsroom } from './newsroom.ts';
import type { AreaPlan, CollectionPlan } from './plan.ts';
import { proposals } from './proposals.ts';

export const areas: AreaPlan[] = [laboratory, newsroom, proposals];

const collections: CollectionPlan[] = areas.flatMap((area) => area.collections);

/** The fields of a collection that may leave the house; what it is related to is chosen apart. */
export function presentableFields(collection: string): string[] {
	const plan = collections.find(({ name }) => name === collection);
	if (!plan) throw new Error(`The demo has no collection "${collection}".`);
	return plan.fields
		.filter(({ relation, type, isInternal }) => !relation && type !== 'alias' && !isInternal)
		.map(({ field }) => field);
}
