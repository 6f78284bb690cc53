import { exactKey } from '../model/key';
import type { Hop } from '../model/relation-step';
import type { Position } from '../model/tree';
import type { Row } from './row-reader';

/** The objects at a position within the rows of a read: the rows themselves, or what they refer to. */
export function rowsAt(found: Row[], base: Position, position: Position): Row[] {
	if (position === base || !position.arrival) return found;
	const { hop, parent } = position.arrival;
	return rowsAt(found, base, parent).flatMap((row) => {
		const reference = referenceOf(row, hop);
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
		const { hop, parent } = arrival;

		for (const row of rowsAt(found, base, parent)) {
			const reference = referenceOf(row, hop);
			if (reference && exactKey(collection, reference[collection.primary]) === null) row[hop.field] = null;
		}
	}

	return found;
}

/** The row that a row refers to, where it was read along and may be read. */
export function referenceOf(row: Row, hop: Hop): Row | null {
	if (hop.kind === 'any' && row[hop.collectionField] !== hop.collection) return null;
	const value = row[hop.field];
	return typeof value === 'object' && value !== null ? (value as Row) : null;
}
