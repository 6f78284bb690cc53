import { anchorKeysTo, keysAtOnce } from './anchor-keys.ts';
import { canonicalKey, exactKey } from './key.ts';
import { noKeys, type AnchorKeys, type Filter } from './rule.ts';
import { sortedBy, type Order } from './sortable.ts';
import type { CollectionModel } from './data-model.ts';
import type { Hop, ManyHop } from './hop.ts';
import type { Plan } from './plan.ts';
import type { Position } from './position.ts';
import type { Principal } from './principal.ts';
import { referenceOf, rowsAt, withoutBlurred } from './rows-at.ts';
import type { KeyNames } from './key-names.ts';
import type { Read } from './read.ts';
import type { Reached } from './walk.ts';

export type Row = Record<string, unknown>;

export interface RowQuery {
	collection: string;
	fields: string[];
	filter: Filter;
	sort: string[];
	limit: number;
	offset: number;
	alias?: KeyNames['alias'];
	deep?: KeyNames['deep'];
}

/** Reads rows with the permissions of a principal and no others. */
export interface RowReader {
	read(query: RowQuery, principal: Principal): Promise<Row[]>;
	count(query: Pick<RowQuery, 'collection' | 'filter'>, principal: Principal): Promise<number>;
}

/** What came of one list of related rows. */
export interface ListInfo {
	collection: string;
	/** How many rows there are; null for lists of lists, which are counted when they are asked for alone. */
	total: number | null;
	limit: number;
	/** Whether there are rows that were not sent. */
	more: boolean;
}

export interface Content {
	item: Row;
	lists: Record<string, ListInfo>;
}

/** Rows of one list on the item's page. */
const listLimit = 100;
/** Rows of one list below other lists, for all of their rows together. */
const nestedLimit = 1000;

/** The item with everything that its share includes; null where there is nothing that role and owner may read. */
export async function readContent(plan: Plan, rows: RowReader): Promise<Content | null> {
	const [root] = plan.reached;
	if (!root) return null;

	const reading: Reading = { plan, rows, lists: {}, keys: noKeys, isPage: true };
	const [item] = await readRows(reading, root, { limit: 1, offset: 0 });
	// To a database another row's key may be the same.
	if (!item || !isSameKey(root.position.collection, item, plan.item)) return null;
	return { item: shape(item, root.position, plan), lists: reading.lists };
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

/** One page of one related list; null where the path is no list of this share. */
export async function readList(
	plan: Plan,
	rows: RowReader,
	path: string,
	{ page, limit, order }: { page: number; limit: number; order?: Order | null },
): Promise<{ rows: Row[]; total: number } | null> {
	const at = listAt(plan, path);
	if (!at) return null;

	const start = (page - 1) * limit;
	const found: Row[] = [];
	let total = 0;

	// Behind many-to-any the list is made of parts, one after the other, each in the order that was asked for.
	for await (const keys of anchorKeysTo(plan, rows, at.position)) {
		const offset = Math.max(0, start - total);
		const count = await countRows(rows, plan.read(at, keys));
		const part = { limit: limit - found.length, offset, order: order ?? null };
		if (part.limit > 0 && offset < count)
			found.push(...(await readRows({ plan, rows, lists: {}, keys, isPage: false }, at, part)));
		total += count;
	}

	return { total, rows: found.map((row) => shape(row, at.position, plan)) };
}

/** The list at a path; null where the share has none there. */
export function listAt(plan: Plan, path: string): Reached | null {
	return plan.reached.find(({ position }) => position.path === path && position.arrival?.hop.kind === 'many') ?? null;
}

/** How many rows there are at a position. */
export async function countAt(plan: Plan, rows: RowReader, at: Reached): Promise<number> {
	let total = 0;
	for await (const keys of anchorKeysTo(plan, rows, at.position)) total += await countRows(rows, plan.read(at, keys));
	return total;
}

function countRows(rows: RowReader, read: Read): Promise<number> {
	return rows.count({ collection: read.at.position.collection.collection, filter: read.filter }, read.principal);
}

interface Reading {
	plan: Plan;
	rows: RowReader;
	lists: Content['lists'];
	keys: AnchorKeys;
	/** Whether it is the page of the item, which is read again and again with the same rows. */
	isPage: boolean;
}

interface Part {
	limit: number;
	offset: number;
	/** Only the rows that belong to these. */
	parents?: Filter;
	order?: Order | null;
}

/** Rows as Directus gives them, with the fields that the reader needs for itself, and their lists attached. */
async function readRows(reading: Reading, at: Reached, part: Part): Promise<Row[]> {
	const { plan, rows, keys, isPage } = reading;
	const read = plan.read(at, keys);
	const isNarrowed = isPage && plan.isCustom && keys.size === 0 && read.along.length > 0;
	const ask = (one: Read, names?: KeyNames) => rows.read(queryFor(one, part, names), one.principal);
	const found = await (isNarrowed ? plan.narrowing.read(at, ask) : ask(read));
	const along = read.along.map(({ position }) => position);
	withoutBlurred(found, at.position, along);

	if (found.length > 0) {
		await Promise.all(
			[at.position, ...along].flatMap((position) => {
				const holders = rowsAt(found, at.position, position);
				return [attachAnies(reading, position, holders), attachLists(reading, position, holders)];
			}),
		);
	}

	return found;
}

function queryFor(read: Read, { limit, offset, parents, order }: Part, names?: KeyNames): RowQuery {
	return {
		collection: read.at.position.collection.collection,
		fields: [...read.fields, ...(names?.fields ?? [])],
		filter: parents ? { _and: [read.filter, parents] } : read.filter,
		sort: order ? sortedBy(order, read.sort) : read.sort,
		limit,
		offset,
		...(names && { alias: names.alias, deep: names.deep }),
	};
}

/** Reads what the rows refer to by many-to-any, collection by collection, and puts it in place of its keys. */
async function attachAnies(reading: Reading, position: Position, holders: Row[]): Promise<void> {
	await Promise.all(
		reachedBelow(reading, position, 'any').map(async ({ reached, hop }) => {
			const { collection } = reached.position;
			const referring = holders.filter((row) => row[hop.collectionField] === hop.collection);
			const byKey = groupByKey(referring, (row) => exactKey(collection, row[hop.field]));
			const keys = [...byKey.keys()];

			for (let start = 0; start < keys.length; start += keysAtOnce) {
				const some = keys.slice(start, start + keysAtOnce);
				const inside = { ...reading, keys: new Map([...reading.keys, [reached.position.path, some]]) };
				const found = await readRows(inside, reached, { limit: some.length, offset: 0 });
				const byPrimary = groupByKey(found, (row) => exactKey(collection, row[collection.primary]));
				for (const key of some)
					for (const row of byKey.get(key) ?? []) row[hop.field] = byPrimary.get(key)?.[0] ?? null;
			}
		}),
	);
}

/** Reads the lists that hang on the rows, and puts them in their places. */
async function attachLists(reading: Reading, position: Position, holders: Row[]): Promise<void> {
	const { collection } = position;
	const owners = groupByKey(holders, (row) => exactKey(collection, row[collection.primary]));
	if (owners.size === 0) return;
	const lists = reachedBelow(reading, position, 'many');
	await Promise.all(lists.map(({ reached, hop }) => attachList(reading, reached, hop, owners)));
}

function reachedBelow<Kind extends Hop['kind']>({ plan }: Reading, position: Position, kind: Kind) {
	return position.children.flatMap((child) => {
		const reached = plan.at(child);
		const hop = child.arrival?.hop;
		return reached && hop?.kind === kind ? [{ reached, hop: hop as Extract<Hop, { kind: Kind }> }] : [];
	});
}

async function attachList(reading: Reading, list: Reached, hop: ManyHop, owners: Map<string, Row[]>): Promise<void> {
	const { field, reverse, collection } = hop;
	const isNested = list.position.arrival?.parent.arrival !== null;
	const limit = isNested ? nestedLimit : listLimit;
	// To the item itself the way back leads already.
	const parents = isNested ? { parents: { [reverse]: { _in: [...owners.keys()] } } } : {};
	const found = await readRows(reading, list, { limit: limit + 1, offset: 0, ...parents });
	const more = found.length > limit;

	for (const row of [...owners.values()].flat()) row[field] = [];

	for (const row of found.slice(0, limit)) {
		for (const owner of owners.get(String(row[reverse])) ?? []) (owner[field] as Row[]).push(row);
	}

	const count = () => (isNested ? null : countRows(reading.rows, reading.plan.read(list, reading.keys)));
	reading.lists[list.position.path] = { collection, total: more ? await count() : found.length, limit, more };
}

/** What leaves the server of a row: the fields that the share includes, and nothing that was only read along. */
function shape(row: Row, position: Position, plan: Plan): Row {
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

/** Rows without a key that tells them from others are left out. */
function groupByKey(rows: Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();

	for (const row of rows) {
		const key = keyOf(row);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}

	return groups;
}
