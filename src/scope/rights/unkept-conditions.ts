import type { PermissionSet } from './rights.ts';

/**
 * The collections of which somebody may read rows by a condition that says "none of them". Beside another's rules it cannot be
 * kept exactly (see `parseCondition`), so a share leaves these rows out: its owner must be able to know.
 */
export function collectionsWithUnkeptConditions(readers: PermissionSet[], collections: string[]): string[] {
	const reading = readers.flatMap(({ admin, rows }) => (admin ? [] : rows.filter(({ action }) => action === 'read')));
	const unkept = new Set(
		reading.filter(({ permissions }) => saysNone(permissions)).map(({ collection }) => collection),
	);
	return [...new Set(collections)].filter((collection) => unkept.has(collection));
}

function saysNone(filter: unknown): boolean {
	if (typeof filter !== 'object' || filter === null) return false;
	return Object.entries(filter).some(([key, value]) => key === '_none' || saysNone(value));
}
