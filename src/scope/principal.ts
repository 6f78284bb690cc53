import { createHash } from 'node:crypto';
import type { Filter } from './rule.ts';

/** A row of the virtual policy of a principal, in the shape of Directus' permissions. */
export interface PrincipalRow {
	collection: string;
	fields: string[];
	permissions: Filter | null;
}

/** The virtual role and policy that a visitor's read is done with; it exists in no table. */
export interface Principal {
	/** A UUID made of everything that the rows say: other rows are another principal, so no cache is ever out of date. */
	id: string;
	rows: PrincipalRow[];
}

export function principalOf(rows: PrincipalRow[]): Principal {
	const digest = createHash('sha256').update('directus-extension-sharing\n').update(JSON.stringify(rows)).digest('hex');
	// Version 8 (RFC 9562: vendor-specific content), so that it can never be the id of a row that Directus made.
	const id = [
		digest.slice(0, 8),
		digest.slice(8, 12),
		`8${digest.slice(13, 16)}`,
		`a${digest.slice(17, 20)}`,
		digest.slice(20, 32),
	].join('-');

	return { id, rows };
}

/** Rows with the same filter become one, and plain rows say what an instance without custom rules understands. */
export function mergeRows(rows: PrincipalRow[]): PrincipalRow[] {
	const merged = new Map<string, PrincipalRow>();

	for (const { collection, fields, permissions } of rows) {
		const key = `${collection}\n${JSON.stringify(permissions)}`;
		const known = merged.get(key)?.fields ?? [];
		merged.set(key, { collection, permissions, fields: [...new Set([...known, ...fields])] });
	}

	return [...merged.values()];
}

/** Where an instance may not use custom permission rules, lock 1 opens whole collections and lock 2 holds the scope. */
export function withoutCustomRules(rows: PrincipalRow[]): PrincipalRow[] {
	const collections = new Set(rows.map(({ collection }) => collection));
	return [...collections].map((collection) => ({ collection, fields: ['*'], permissions: null }));
}
