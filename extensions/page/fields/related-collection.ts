import type { Field } from '../../client/api.ts';

/** The collection that a field leads to; for a many-to-any it takes the row to say. */
export function relatedCollection(field: Field): string | null {
	const { relation } = field;
	return relation && relation.kind !== 'any' ? (relation.collections[0] ?? null) : null;
}
