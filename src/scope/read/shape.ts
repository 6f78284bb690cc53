import { referenceOf } from './rows-at';
import type { Plan } from '../plan/plan';
import type { Position } from '../model/tree';
import type { Row } from './row-reader';

/** What leaves the server of a row: the fields that the share includes, and nothing that was only read along. */
export function shape(row: Row, position: Position, plan: Plan): Row {
	const reached = plan.at(position);
	const shaped: Row = {};
	for (const field of reached?.fields ?? []) if (field in row) shaped[field] = row[field];

	for (const child of position.children) {
		if (!child.arrival || !plan.at(child)) continue;
		const { hop } = child.arrival;

		if (hop.kind === 'many') {
			shaped[hop.field] = ((row[hop.field] ?? []) as Row[]).map((related) => shape(related, child, plan));
			continue;
		}

		const reference = referenceOf(row, hop);
		if (hop.kind === 'any') {
			shaped[hop.collectionField] = row[hop.collectionField];
			if (row[hop.collectionField] !== hop.collection) continue;
		}

		shaped[hop.field] = reference && shape(reference, child, plan);
	}

	return shaped;
}
