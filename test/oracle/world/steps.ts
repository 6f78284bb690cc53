import type { Relation } from '../engine/project.ts';

/** One step along a relation, as it is written in a path. */
export interface Step {
	segment: string;
	to: string;
	isMany: boolean;
	/** Of a list the foreign key by which its rows point back. */
	reverse: string | null;
}

export function stepsFrom(relations: readonly Relation[], collection: string): Step[] {
	return relations.flatMap((relation) => [
		...(relation.collection === collection ? referencesOf(relation) : []),
		...(relation.relatedCollection === collection && relation.oneField !== null
			? [{ segment: relation.oneField, to: relation.collection, isMany: true, reverse: relation.field }]
			: []),
	]);
}

function referencesOf({ field, relatedCollection, oneAllowedCollections }: Relation): Step[] {
	if (relatedCollection !== null) return [{ segment: field, to: relatedCollection, isMany: false, reverse: null }];
	return oneAllowedCollections.map((to) => ({ segment: `${field}:${to}`, to, isMany: false, reverse: null }));
}
