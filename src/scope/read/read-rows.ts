import pLimit, { type LimitFunction } from 'p-limit';
import { exactKey } from '../model/key.ts';
import { findUnreadable } from './unreadable.ts';
import { holderOf } from './list-at.ts';
import { keysAtOnce, type AnchorKeys, type Filter } from '../rights/condition.ts';
import type { Position } from '../model/tree.ts';
import { rowsAt, withoutBlurred } from './rows-at.ts';
import { tell, type ListInfo, type Report } from './report.ts';
import { sortedBy, type Order } from './sortable.ts';
import type { RelationStep, ManyStep } from '../model/relation-step.ts';
import type { Plan, Unreadable } from '../plan/plan.ts';
import type { Reached } from '../plan/walk.ts';
import type { Read } from '../plan/compile-read.ts';
import type { Row, RowQuery, RowReader } from './row-reader.ts';

export interface Reading {
	plan: Plan;
	rows: RowReader;
	report: Report;
	keys: AnchorKeys;
	/** What remains of the reads of one row's list alone, for all lists of a request together. */
	alone: Alone;
}

interface Alone {
	left: number;
	few: LimitFunction;
}

export interface Part {
	limit: number;
	offset: number;
	/** Only the rows that belong to these. */
	parents?: Filter;
	order?: Order | null;
}

/** Rows with what each refers to. */
interface Found {
	rows: Row[];
	/** The positions that were read along with them. */
	along: Position[];
}

/** Rows of one list on the item's page. */
const listLimit = 100;
/** Rows of one list below other lists, for all of their rows together. */
const nestedLimit = 1000;
/** Where there are more, each row gets as much of it as another, and not less than this. */
const leastOfEach = 10;
/** So many rows of all lists are looked after one by one, so many of them at a time. */
const mostAlone = 100;
const aloneAtOnce = 5;

/** What one request reads, and is told of it. */
export function beginReading(plan: Plan, rows: RowReader): Pick<Reading, 'plan' | 'rows' | 'report' | 'alone'> {
	return { plan, rows, report: { lists: {}, failed: [] }, alone: { left: mostAlone, few: pLimit(aloneAtOnce) } };
}

/** Rows as Directus gives them, with the fields that the reader needs for itself, and their lists attached. */
export async function readRows(reading: Reading, at: Reached, part: Part): Promise<Row[]> {
	const found = await readAlone(reading, at, part);
	await attach(reading, at, found);
	return found.rows;
}

export function queryFor(read: Read, { limit, offset, parents, order }: Part): RowQuery {
	return {
		collection: read.at.position.collection.collection,
		fields: read.fields,
		filter: filterFor(read, parents),
		sort: order ? sortedBy(order, read.sort) : read.sort,
		limit,
		offset,
	};
}

export function countRows(rows: RowReader, read: Read, { parents }: Pick<Part, 'parents'> = {}): Promise<number> {
	const { collection } = read.at.position.collection;
	return rows.count({ collection, filter: filterFor(read, parents) }, read.principal);
}

function filterFor({ filter }: Read, parents: Filter | undefined): Filter {
	return parents ? { _and: [filter, parents] } : filter;
}

/** One part that Directus cannot read (a table that was dropped, a type that its database lost) does not take the rest along. */
async function readAlone(reading: Reading, at: Reached, part: Part): Promise<Found> {
	try {
		return await readAlong(reading, at, part);
	} catch (error) {
		if (!reading.rows.isOfPart(error)) throw error;
		const unreadable = await findUnreadable(reading, at);
		if (unreadable.length === 0) throw error;
		const plan = reading.plan.without(unreadable);
		const found = await readAlong({ ...reading, plan }, plan.at(at.position) ?? at, part);
		for (const one of unreadable) leaveOut(reading, one, error);
		return found;
	}
}

async function readAlong({ plan, rows, keys }: Reading, at: Reached, part: Part): Promise<Found> {
	const read = plan.read(at, keys);
	const found = await rows.read(queryFor(read, part), read.principal);
	const along = read.along.map(({ position }) => position);
	return { rows: withoutBlurred(found, at.position, along), along };
}

function leaveOut({ rows, report }: Reading, { position, fields }: Unreadable, error: unknown): void {
	const { collection } = position.collection;
	const parts = fields === 'all' ? [''] : fields.map((field) => `.${field}`);

	for (const part of parts) {
		const path = position.path === '' ? part.slice(1) : position.path + part;
		if (report.failed.includes(path)) continue;
		report.failed.push(path);
		rows.leftOut(collection + part, error);
	}
}

async function attach(reading: Reading, at: Reached, { rows, along }: Found): Promise<void> {
	if (rows.length === 0) return;
	await Promise.all(
		[at.position, ...along].flatMap((position) => {
			const holders = rowsAt(rows, at.position, position);
			return [attachAnies(reading, position, holders), attachLists(reading, position, holders)];
		}),
	);
}

/** Reads what the rows refer to by many-to-any, collection by collection, and puts it in place of its keys. */
async function attachAnies(reading: Reading, position: Position, holders: Row[]): Promise<void> {
	await Promise.all(
		reachedBelow(reading, position, 'any').map(async ({ reached, step }) => {
			const { collection, path } = reached.position;
			const referring = holders.filter((row) => row[step.collectionField] === step.collection);
			const byKey = groupByKey(referring, (row) => exactKey(collection, row[step.field]));
			const keys = [...byKey.keys()];

			for (let start = 0; start < keys.length; start += keysAtOnce) {
				const some = keys.slice(start, start + keysAtOnce);
				const inside = { ...reading, keys: new Map([...reading.keys, [path, some]]) };
				const found = await readOrLeaveOut(reading, reached.position, () =>
					readRows(inside, reached, { limit: some.length, offset: 0 }),
				);
				const byPrimary = groupByKey(found ?? [], (row) => exactKey(collection, row[collection.primary]));
				for (const key of some)
					for (const row of byKey.get(key) ?? []) row[step.field] = byPrimary.get(key)?.[0] ?? null;
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
	await Promise.all(lists.map(({ reached, step }) => attachList(reading, reached, step, owners)));
}

function reachedBelow<Kind extends RelationStep['kind']>({ plan }: Reading, position: Position, kind: Kind) {
	return position.children.flatMap((child) => {
		const reached = plan.at(child);
		const step = child.arrival?.step;
		return reached && step?.kind === kind ? [{ reached, step: step as Extract<RelationStep, { kind: Kind }> }] : [];
	});
}

async function attachList(reading: Reading, list: Reached, step: ManyStep, owners: Map<string, Row[]>): Promise<void> {
	for (const row of [...owners.values()].flat()) row[step.field] = [];

	const isNested = list.position.arrival?.parent.arrival !== null;
	const found = await readOrLeaveOut(reading, list.position, async () => {
		const some = isNested ? await readNested(reading, list, step, [...owners.keys()]) : await readOwn(reading, list);
		await attach(reading, list, some);
		return some;
	});
	if (!found) return;

	for (const row of found.rows) {
		for (const owner of owners.get(String(row[step.reverse])) ?? []) (owner[step.field] as Row[]).push(row);
	}
	tell(reading.report, list.position.path, found.info);
}

async function readOrLeaveOut<Result>(
	reading: Reading,
	position: Position,
	read: () => Promise<Result>,
): Promise<Result | null> {
	try {
		return await read();
	} catch (error) {
		if (!reading.rows.isOfPart(error)) throw error;
		leaveOut(reading, { position, fields: 'all' }, error);
		return null;
	}
}

/** A list of the item itself: to the item the way back leads already. */
async function readOwn(reading: Reading, list: Reached): Promise<Found & { info: ListInfo }> {
	const { collection } = list.position.collection;
	const found = await readAlone(reading, list, { limit: listLimit + 1, offset: 0 });
	const more = found.rows.length > listLimit;
	const total = more ? await countRows(reading.rows, reading.plan.read(list, reading.keys)) : found.rows.length;
	return { ...found, rows: found.rows.slice(0, listLimit), info: { collection, total, limit: listLimit, more } };
}

/** The lists of many rows, in one query where they are short. Where they are not, none takes the others' place. */
async function readNested(
	reading: Reading,
	list: Reached,
	step: ManyStep,
	holders: string[],
): Promise<Found & { info: ListInfo }> {
	const of = (keys: string[], limit: number) => ({ limit, offset: 0, parents: { [step.reverse]: { _in: keys } } });
	const info = { collection: step.collection, limit: nestedLimit };
	const found = await readAlone(reading, list, of(holders, nestedLimit + 1));
	if (found.rows.length <= nestedLimit) {
		return { ...found, info: { ...info, total: found.rows.length, more: false, cut: [] } };
	}

	const fair = Math.max(leastOfEach, Math.floor(nestedLimit / holders.length));
	const first = groupByKey(found.rows, (row) => String(row[step.reverse]));
	// Who has that many among the first of all has them for certain; of the others nobody knows.
	const unsure = holders.filter((key) => (first.get(key)?.length ?? 0) <= fair);
	const asked = unsure.slice(0, reading.alone.left);
	reading.alone.left -= asked.length;
	await Promise.all(
		asked.map((key) =>
			reading.alone.few(async () => {
				first.set(key, (await readAlone(reading, list, of([key], fair + 1))).rows);
			}),
		),
	);

	const unknown = new Set(unsure.slice(asked.length));
	const cut = holders.filter((key) => unknown.has(key) || (first.get(key)?.length ?? 0) > fair);
	const isKeyShown = holderOf(reading.plan, list) !== null;
	return {
		...found,
		rows: holders.flatMap((key) => first.get(key)?.slice(0, fair) ?? []),
		info: { ...info, total: null, more: true, cut: isKeyShown ? cut : [] },
	};
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
