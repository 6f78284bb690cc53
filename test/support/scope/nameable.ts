import { join, type Project } from '../../oracle/engine/project.ts';
import type { Principal } from '../../../src/scope/plan/principal.ts';
import type { RowQuery } from '../../../src/scope/read/row-reader.ts';

/**
 * The first field that a filter names although the principal may read it in no row, or null. Directus refuses the whole
 * query for it.
 */
export function unnameable(
	project: Project,
	{ collection, filter }: Pick<RowQuery, 'collection' | 'filter'>,
	principal: Principal,
): string | null {
	for (const path of pathsOf(filter, [])) {
		let from: string | undefined = collection;

		for (const step of path) {
			const rows = principal.rows.filter((row) => row.collection === from);
			const field = step.split(':')[0] ?? '';
			const isNamed = step.startsWith('$FOLLOW') ? rows.length > 0 : rows.some(({ fields }) => names(fields, field));
			if (!isNamed) return `${from}.${step}`;
			from = join(project, from ?? '', {}, step)?.collection ?? from;
		}
	}

	return null;
}

function names(fields: string[], field: string): boolean {
	return fields.includes('*') || fields.includes(field);
}

function pathsOf(filter: object, path: string[]): string[][] {
	return Object.entries(filter).flatMap(([key, value]) => {
		if (key === '_and' || key === '_or') return (value as object[]).flatMap((part) => pathsOf(part, path));
		return key.startsWith('_') ? [path] : pathsOf(value as object, [...path, key]);
	});
}
