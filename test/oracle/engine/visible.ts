import { byKey, join, relationOf, type Project, type StoredRow } from './project.ts';
import { isShareable } from './shareable.ts';
import type { Permitted } from './permitted.ts';

/** What is shared, as it is written in the share. */
export interface Shared {
	collection: string;
	item: string;
	/** For each path of the scope the fields that were chosen there; `''` is the item. */
	positions: Readonly<Record<string, readonly string[]>>;
}

/** A row that a visitor may see at a path of the scope. */
export interface VisibleRow {
	path: string;
	collection: string;
	row: StoredRow;
	/** What may be seen of it: the fields with their values. */
	cells: Record<string, unknown>;
	/** The fields that tie it to others: its key, and of a row of a list what points back. */
	keys: string[];
	/** By the last step of a path: the rows that it leads to from here. */
	related: Record<string, VisibleRow[]>;
}

/**
 * What a visitor may see at most: from the item along each path of the scope, by rows that each of `readers` (role and
 * owner) may read, and relations that they may read in that very row. Of each row the cells that the scope names and
 * that all of them may read. Worked out row by row, from the rows alone.
 *
 * @returns null where the item itself may not be seen
 */
export function visibleRows(project: Project, share: Shared, readers: Permitted[]): VisibleRow | null {
	const paths = Object.keys(share.positions);
	const [item] = byKey(project, share.collection, share.item);
	return item && mayReadRow(share.collection, item) ? see('', share.collection, item) : null;

	function see(path: string, collection: string, row: StoredRow): VisibleRow {
		const chosen = (share.positions[path] ?? []).filter((field) => isShareable(project.model, collection, field));
		const cells = chosen.filter((field) => mayReadCell(collection, row, field)).map((field) => [field, row[field]]);
		const related = paths
			.filter((other) => other !== '' && parentOf(other) === path)
			.map((other) => [lastStepOf(other), follow(other, collection, row)]);
		return {
			path,
			collection,
			row,
			cells: Object.fromEntries(cells),
			keys: keysOf(project, collection, lastStepOf(path)),
			related: Object.fromEntries(related),
		};
	}

	function follow(path: string, collection: string, row: StoredRow): VisibleRow[] {
		const step = lastStepOf(path);
		const joined = join(project, collection, row, step);
		if (!joined || !fieldsOfStep(project, collection, step).every((field) => mayReadCell(collection, row, field))) {
			return [];
		}
		return joined.rows
			.filter((other) => mayReadRow(joined.collection, other))
			.map((other) => see(path, joined.collection, other));
	}

	function mayReadRow(collection: string, row: StoredRow): boolean {
		return readers.every((reader) => reader.row(collection, row));
	}

	function mayReadCell(collection: string, row: StoredRow, field: string): boolean {
		return readers.every((reader) => reader.field(collection, row, field));
	}
}

/** All that is seen, from the item outwards; a row occurs once for each way that leads to it. */
export function everyRow(seen: VisibleRow | null): VisibleRow[] {
	if (!seen) return [];
	return [seen, ...Object.values(seen.related).flatMap((rows) => rows.flatMap(everyRow))];
}

function keysOf({ model }: Project, collection: string, step: string): string[] {
	const back = model.relations.filter((relation) => relation.collection === collection && relation.oneField === step);
	return [model.collections[collection]?.primary ?? 'id', ...back.map(({ field }) => field)];
}

/** The fields that tell where a step of a path leads: of many-to-any two. */
export function fieldsOfStep(project: Project, collection: string, step: string): string[] {
	const field = step.split(':')[0] ?? '';
	return [field, relationOf(project, collection, field)?.oneCollectionField ?? []].flat();
}

export function parentOf(path: string): string {
	return path.split('.').slice(0, -1).join('.');
}

export function lastStepOf(path: string): string {
	return path.split('.').at(-1) ?? '';
}
