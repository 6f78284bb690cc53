import { exactKey } from '../model/key.ts';
import type { RelationStep } from '../model/relation-step.ts';
import type { Position } from '../model/tree.ts';
import type { Row } from './row-reader.ts';

/** The objects at a position within the rows of a read: the rows themselves, or what they refer to. */
export function rowsAt(found: Row[], base: Position, position: Position): Row[] {
	if (position === base || !position.arrival) return found;
	const { step, parent } = position.arrival;
	return rowsAt(found, base, parent).flatMap((row) => {
		const reference = referenceOf(row, step);
		return reference ? [reference] : [];
	});
}

/**
 * Takes away what was read along by a key that may be another row's: the driver had rounded it when Directus looked for
 * the row with it.
 */
export function withoutBlurred(found: Row[], base: Position, along: Position[]): Row[] {
	for (const { arrival, collection } of along) {
		if (!arrival) continue;
		const { step, parent } = arrival;

		for (const row of rowsAt(found, base, parent)) {
			const reference = referenceOf(row, step);
			if (reference && exactKey(collection, reference[collection.primary]) === null) row[step.field] = null;
		}
	}

	return found;
}

/** The row that a row refers to, where it was read along and may be read. */
export function referenceOf(row: Row, step: RelationStep): Row | null {
	if (step.kind === 'any' && row[step.collectionField] !== step.collection) return null;
	const value = row[step.field];
	return typeof value === 'object' && value !== null ? (value as Row) : null;
}
