import { exactKey } from '../model/key.ts';
import { keysAtOnce, noKeys, type AnchorKeys } from '../rights/condition.ts';
import { lineage, type Position } from '../model/tree.ts';
import type { AnyStep } from '../model/relation-step.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';
import type { RowReader } from './row-reader.ts';

/** Of the rows that one item names by one many-to-any, for questions that do not start from rows in hand. */
const maxKeys = 10_000;
/** Where a query is a visitor's own, it is asked as a whole, with all the keys in it. */
export const maxKeysOfQuery = 300;

interface Anchor {
	position: Position;
	step: AnyStep;
	/** Where the rows are that name its keys. */
	before: Reached;
	/** What was handed out already: a row that is named twice is one row. */
	seen: Set<string>;
}

/**
 * The keys at the many-to-any positions on the way to a position, each read through both locks; so many of them at a time
 * as one statement may name. A row of the position is behind the keys of one time alone.
 */
export async function* anchorKeysTo(plan: Plan, rows: RowReader, position: Position): AsyncGenerator<AnchorKeys> {
	yield* keysBelow(anchorsOn(plan, position), noKeys);

	async function* keysBelow([anchor, ...further]: Anchor[], known: AnchorKeys): AsyncGenerator<AnchorKeys> {
		if (!anchor) {
			yield known;
			return;
		}

		const fresh = (await readKeys(plan, rows, anchor, known)).filter((key) => !anchor.seen.has(key));
		for (const key of fresh) anchor.seen.add(key);
		for (let start = 0; start < fresh.length; start += keysAtOnce) {
			const some = fresh.slice(start, start + keysAtOnce);
			yield* keysBelow(further, new Map([...known, [anchor.position.path, some]]));
		}
	}
}

/** The first keys at all many-to-any positions of a plan, as many as a visitor's own query may name. */
export async function allAnchorKeys(plan: Plan, rows: RowReader): Promise<AnchorKeys> {
	const anchors = plan.reached.filter(({ position }) => position.arrival?.step.kind === 'any');
	const found = anchors.map(async ({ position }) => [position.path, await firstKeysAt(plan, rows, position)] as const);
	return new Map(await Promise.all(found));
}

async function firstKeysAt(plan: Plan, rows: RowReader, position: Position): Promise<string[]> {
	const first: string[] = [];
	for await (const keys of anchorKeysTo(plan, rows, position)) {
		first.push(...(keys.get(position.path) ?? []));
		if (first.length >= maxKeysOfQuery) break;
	}
	return first.slice(0, maxKeysOfQuery);
}

function anchorsOn(plan: Plan, position: Position): Anchor[] {
	return lineage(position).flatMap((anchor) => {
		const before = anchor.arrival && plan.at(anchor.arrival.parent);
		const step = anchor.arrival?.step;
		return before && step?.kind === 'any' ? [{ position: anchor, step, before, seen: new Set() }] : [];
	});
}

async function readKeys(
	plan: Plan,
	rows: RowReader,
	{ position, step, before }: Anchor,
	known: AnchorKeys,
): Promise<string[]> {
	const { filter, sort, principal } = plan.read(before, known);
	const ofCollection = { [step.collectionField]: { _eq: step.collection } };
	const query = {
		collection: step.from,
		fields: [step.field, step.collectionField],
		filter: { _and: [filter, ofCollection] },
		sort,
		limit: maxKeys,
		offset: 0,
	};
	const found = await rows.read(query, principal);
	// Where one of the two may not be read in a row, it is null.
	const named = found
		.filter((row) => row[step.collectionField] === step.collection)
		.map((row) => exactKey(position.collection, row[step.field]));
	return [...new Set(named.filter((key) => key !== null))];
}
