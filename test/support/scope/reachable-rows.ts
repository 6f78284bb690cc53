import { byKey, join, type Project, type StoredRow } from './stored-rows.ts';
import type { Permitted } from './permitted-rows.ts';

/** At a path of the scope: the collection and the rows that hang on the item. */
export interface Reachable {
	collection: string;
	rows: ReadonlySet<StoredRow>;
}

/**
 * The reference for what a scope reaches: from the item along each path, by rows and relations that everybody in
 * `readers` may read. Made from rows alone, without any filter.
 */
export function reachableRows(
	project: Project,
	{ collection, item, paths }: { collection: string; item: string; paths: string[] },
	readers: Permitted[],
): (path: string) => Reachable {
	const known = new Map<string, Reachable>();
	const root = byKey(project, collection, item).filter((row) => mayRead(collection, row));
	known.set('', { collection, rows: new Set(root) });
	return (path) => (paths.includes(path) ? reach(path) : { collection: '', rows: new Set() });

	function reach(path: string): Reachable {
		const found = known.get(path) ?? step(path);
		known.set(path, found);
		return found;
	}

	function step(path: string): Reachable {
		const cut = path.lastIndexOf('.');
		const parent = reach(cut === -1 ? '' : path.slice(0, cut));
		const segment = path.slice(cut + 1);
		const rows = new Set<StoredRow>();
		let to = '';

		for (const row of parent.rows) {
			const joined = join(project, parent.collection, row, segment);
			to = joined?.collection ?? to;
			if (!joined || !mayFollow(parent.collection, row, segment)) continue;
			for (const other of joined.rows) if (mayRead(joined.collection, other)) rows.add(other);
		}

		return { collection: to, rows };
	}

	function mayRead(of: string, row: StoredRow): boolean {
		return readers.every((reader) => reader.row(of, row));
	}

	function mayFollow(of: string, row: StoredRow, segment: string): boolean {
		return fieldsOfStep(project, of, segment).every((field) => readers.every((reader) => reader.field(of, row, field)));
	}
}

/** The fields that tell where a step of a path leads: of many-to-any two. */
export function fieldsOfStep({ model }: Project, collection: string, segment: string): string[] {
	const field = segment.split(':')[0] ?? '';
	const relation = model.relations.find((one) => one.collection === collection && one.field === field);
	return [field, relation?.oneCollectionField ?? []].flat();
}
