import { exactKey } from '../model/key';
import { noKeys, type AnchorKeys } from '../rights/condition';
import { lineage, type Position } from '../model/tree';
import type { AnyHop } from '../model/relation-step';
import type { Plan } from '../plan/plan';
import type { Reached } from '../plan/walk';
import type { RowReader } from './row-reader';

/** Keys that one statement may name; each is repeated for each column by Directus' row rules. */
export const keysAtOnce = 100;
/** Of the rows that one item names by one many-to-any, for questions that do not start from rows in hand. */
const maxKeys = 10_000;
/** Where a query is a visitor's own, it is asked as a whole, with all the keys in it. */
export const maxKeysOfQuery = 300;

interface Anchor {
	position: Position;
	hop: AnyHop;
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
	const anchors = plan.reached.filter(({ position }) => position.arrival?.hop.kind === 'any');
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
		const hop = anchor.arrival?.hop;
		return before && hop?.kind === 'any' ? [{ position: anchor, hop, before, seen: new Set() }] : [];
	});
}

async function readKeys(
	plan: Plan,
	rows: RowReader,
	{ position, hop, before }: Anchor,
	known: AnchorKeys,
): Promise<string[]> {
	const { filter, sort, principal } = plan.read(before, known);
	const ofCollection = { [hop.collectionField]: { _eq: hop.collection } };
	const query = {
		collection: hop.from,
		fields: [hop.field, hop.collectionField],
		filter: { _and: [filter, ofCollection] },
		sort,
		limit: maxKeys,
		offset: 0,
	};
	const found = await rows.read(query, principal);
	// Where one of the two may not be read in a row, it is null.
	const named = found
		.filter((row) => row[hop.collectionField] === hop.collection)
		.map((row) => exactKey(position.collection, row[hop.field]));
	return [...new Set(named.filter((key) => key !== null))];
}
