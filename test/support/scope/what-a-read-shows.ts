import { fieldsOfStep } from '../../oracle/engine/visible.ts';
import { join, type Project, type StoredRow } from '../../oracle/engine/project.ts';
import { matchesFilter, sightOf, type Sight } from './principal-sight.ts';
import type { Read } from '../../../src/scope/plan/compile-read.ts';
import type { Reached } from '../../../src/scope/plan/walk.ts';

/** A row that a visitor gets to see at a path, with the fields of it, and what it was read along with. */
export interface Shown {
	path: string;
	collection: string;
	row: StoredRow;
	fields: string[];
	/** The row whose reference led here, where one did. */
	by: { collection: string; row: StoredRow; fields: string[] } | null;
}

/** Everything that one query of the scoped reader shows, worked out row by row from its filter and its principal. */
export function whatAReadShows(project: Project, read: Read): Shown[] {
	const { collection } = read.at.position.collection;
	const sight = sightOf(read.principal, project);
	const rows = (project.rows[collection] ?? []).filter(
		(row) => sight.row(collection, row) && matchesFilter(project, collection, row, read.filter),
	);
	return rows.flatMap((row) => shown(project, { read, sight }, read.at, row, null));
}

function shown(
	project: Project,
	{ read, sight }: { read: Read; sight: Sight },
	at: Reached,
	row: StoredRow,
	by: Shown['by'],
): Shown[] {
	const { collection } = at.position.collection;
	const fields = at.fields.filter((field) => sight.field(collection, row, field));
	const children = read.along.filter(({ position }) => position.arrival?.parent === at.position);

	return [
		{ path: at.position.path, collection, row, fields, by },
		...children.flatMap((child) => {
			const segment = child.position.path.split('.').at(-1) ?? '';
			const needed = fieldsOfStep(project, collection, segment);
			if (!needed.every((field) => sight.field(collection, row, field))) return [];
			const joined = join(project, collection, row, segment);
			const targets = (joined?.rows ?? []).filter((target) => sight.row(joined?.collection ?? '', target));
			const parent = { collection, row, fields: needed };
			return targets.flatMap((target) => shown(project, { read, sight }, child, target, parent));
		}),
	];
}
