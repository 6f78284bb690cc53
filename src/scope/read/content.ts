import { anchorKeysTo } from './many-to-any-keys.ts';
import { canonicalKey } from '../model/key.ts';
import { beginReading, countRows, queryFor, readRows } from './read-rows.ts';
import { inOrder, type Report } from './report.ts';
import { listAt } from './list-at.ts';
import { noKeys } from '../rights/condition.ts';
import { shape } from './shape.ts';
import type { CollectionModel } from '../model/data-model.ts';
import type { Order } from './sortable.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';
import type { Row, RowReader } from './row-reader.ts';

export interface Content extends Report {
	item: Row;
}

export interface ListPage extends Report {
	rows: Row[];
	total: number;
}

/** The item with everything that its share includes; null where there is nothing that role and owner may read. */
export async function readContent(plan: Plan, rows: RowReader): Promise<Content | null> {
	const [root] = plan.reached;
	if (!root) return null;

	const reading = beginReading(plan, rows);
	const [item] = await readRows({ ...reading, keys: noKeys }, root, { limit: 1, offset: 0 });
	// To a database another row's key may be the same.
	if (!item || !isSameKey(root.position.collection, item, plan.item)) return null;
	return { item: shape(item, root.position, plan), ...inOrder(reading.report, pathsOf(plan)) };
}

function pathsOf({ reached }: Plan): string[] {
	return reached.map(({ position }) => position.path);
}

/** Whether there is anything to show: the item itself, in a look that reads no more than its key. */
export async function isItemShown(plan: Plan, rows: RowReader): Promise<boolean> {
	const [root] = plan.reached;
	if (!root) return false;
	const { collection } = root.position;
	const read = plan.read(root);
	const query = { ...queryFor(read, { limit: 1, offset: 0 }), fields: [collection.primary] };
	const [item] = await rows.read(query, read.principal);
	return item !== undefined && isSameKey(collection, item, plan.item);
}

function isSameKey(collection: CollectionModel, row: Row, key: string): boolean {
	const own = canonicalKey(collection, row[collection.primary]);
	return own !== null && own === canonicalKey(collection, key);
}

/**
 * One page of one related list; null where the path is no list of this share.
 *
 * @param of of a list below others: the key of the row whose list it is; otherwise the lists of all rows are one
 */
export async function readList(
	plan: Plan,
	rows: RowReader,
	path: string,
	{ page, limit, order, of }: { page: number; limit: number; order?: Order | null; of?: string | null },
): Promise<ListPage | null> {
	const at = listAt(plan, path);
	const step = at?.position.arrival?.step;
	if (!at || step?.kind !== 'many') return null;

	const parents = of == null ? {} : { parents: { [step.reverse]: { _in: [of] } } };
	const start = (page - 1) * limit;
	const found: Row[] = [];
	const reading = beginReading(plan, rows);
	let total = 0;

	// Behind many-to-any the list is made of parts, one after the other, each in the order that was asked for.
	for await (const keys of anchorKeysTo(plan, rows, at.position)) {
		const offset = Math.max(0, start - total);
		const count = await countRows(rows, plan.read(at, keys), parents);
		const part = { limit: limit - found.length, offset, order: order ?? null, ...parents };
		if (part.limit > 0 && offset < count) found.push(...(await readRows({ ...reading, keys }, at, part)));
		total += count;
	}

	return { total, rows: found.map((row) => shape(row, at.position, plan)), ...inOrder(reading.report, pathsOf(plan)) };
}

/** How many rows there are at a position. */
export async function countAt(plan: Plan, rows: RowReader, at: Reached): Promise<number> {
	let total = 0;
	for await (const keys of anchorKeysTo(plan, rows, at.position)) total += await countRows(rows, plan.read(at, keys));
	return total;
}
