import { isNamingRow, withoutNeedless } from './naming-rows.ts';
import { mergeRows, principalOf, type PrincipalRow } from './principal.ts';
import { waypoints } from './walk.ts';
import type { CompiledRead, Read } from './compile-read.ts';
import type { Reached } from './walk.ts';

/**
 * Gives each read its principal, and as few as possible to all of them: Directus keeps the permissions of some hundreds
 * of principals and users in all. Two reads share one where that adds no alternative to any collection's filter, so no
 * query becomes longer: a mesh would exceed the joins that a database allows.
 */
export function sharePrincipals(reads: CompiledRead[]): Map<Reached, Read> {
	const groups: { reads: CompiledRead[]; rows: PrincipalRow[] }[] = [];

	for (const read of reads) {
		const group = isFromItem(read) ? groups.find(({ rows }) => addsNoFilter(rows, read.rows)) : undefined;
		if (group) {
			group.reads.push(read);
			group.rows = withoutNeedless(mergeRows([...group.rows, ...read.rows]));
		} else {
			groups.push({ reads: [read], rows: read.rows });
		}
	}

	return new Map(
		groups.flatMap(({ reads: members, rows }) => {
			const principal = principalOf(rows);
			return members.map((read) => [read.at, { ...read, principal }] as const);
		}),
	);
}

/** Behind many-to-any a read has other rows with each set of keys, and so a principal of its own. */
function isFromItem({ at }: CompiledRead): boolean {
	return waypoints(at.position)[0]?.arrival === null;
}

function addsNoFilter(present: PrincipalRow[], added: PrincipalRow[]): boolean {
	const known = filtersByCollection(present);

	return [...filtersByCollection(added)].every(([collection, filters]) => {
		const others = known.get(collection);
		return !others || (others.size === filters.size && [...filters].every((filter) => others.has(filter)));
	});
}

function filtersByCollection(rows: PrincipalRow[]): Map<string, Set<string>> {
	const filters = new Map<string, Set<string>>();

	for (const { collection, permissions } of rows.filter((row) => !isNamingRow(row))) {
		const known = filters.get(collection) ?? new Set();
		filters.set(collection, known.add(JSON.stringify(permissions)));
	}

	return filters;
}
