import { lineage, type Position } from './position.ts';
import { isReadAsSomethingElse, type AnchorKeys } from './rule.ts';
import type { Plan } from './plan.ts';
import type { RowReader } from './content.ts';

/** Of the rows that one item names by one many-to-any, for questions that do not start from rows in hand. */
const maxKeys = 300;

/** The keys at the many-to-any positions on the way to a position, each read through both locks. */
export async function anchorKeysTo(plan: Plan, rows: RowReader, position: Position): Promise<AnchorKeys> {
	const keys = new Map<string, unknown[]>();

	for (const anchor of lineage(position)) {
		const before = anchor.arrival && plan.at(anchor.arrival.parent);
		const hop = anchor.arrival?.hop;
		if (!before || hop?.kind !== 'any') continue;

		const read = plan.read(before, keys);
		const ofCollection = { [hop.collectionField]: { _eq: hop.collection } };
		const query = {
			collection: hop.from,
			fields: [hop.field, hop.collectionField],
			sort: read.sort,
			limit: maxKeys,
			offset: 0,
		};
		const found = await rows.read({ ...query, filter: { _and: [read.filter, ofCollection] } }, read.principal);
		// Where one of the two may not be read in a row, it is null.
		const named = found.filter(
			(row) =>
				!isReadAsSomethingElse(row[hop.field]) &&
				row[hop.field] !== null &&
				row[hop.collectionField] === hop.collection,
		);
		keys.set(anchor.path, [...new Set(named.map((row) => row[hop.field]))]);
	}

	return keys;
}

/** The keys at all many-to-any positions of a plan. */
export async function allAnchorKeys(plan: Plan, rows: RowReader): Promise<AnchorKeys> {
	const anchors = plan.reached.filter(({ position }) => position.arrival?.hop.kind === 'any');
	const found = await Promise.all(anchors.map(({ position }) => anchorKeysTo(plan, rows, position)));
	return new Map(found.flatMap((keys) => [...keys]));
}
