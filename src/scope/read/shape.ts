import { referenceOf } from './rows-at.ts';
import type { Plan } from '../plan/plan.ts';
import type { Position } from '../model/tree.ts';
import type { Row } from './row-reader.ts';

/** What leaves the server of a row: the fields that the share includes, and nothing that was only read along. */
export function shape(row: Row, position: Position, plan: Plan): Row {
	const reached = plan.at(position);
	const shaped: Row = {};
	for (const field of reached?.fields ?? []) if (field in row) shaped[field] = row[field];

	for (const child of position.children) {
		if (!child.arrival || !plan.at(child)) continue;
		const { step } = child.arrival;

		if (step.kind === 'many') {
			shaped[step.field] = ((row[step.field] ?? []) as Row[]).map((related) => shape(related, child, plan));
			continue;
		}

		const reference = referenceOf(row, step);
		if (step.kind === 'any') {
			if (row[step.collectionField] !== step.collection) continue;
			// Of a row that is not shown it is a cell like any other, and may have been left out.
			if (reference) shaped[step.collectionField] = step.collection;
		}

		shaped[step.field] = reference && shape(reference, child, plan);
	}

	return shaped;
}
