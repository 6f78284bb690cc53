import { createHash } from 'node:crypto';
import type { Filter } from '../rights/condition.ts';
import type { Terms } from '../rights/terms.ts';

/** A row of the virtual policy of a principal, in the shape of Directus' permissions. */
export interface PrincipalRow {
	collection: string;
	fields: string[];
	permissions: Filter | null;
}

/** A row for the one change that a principal is made for. */
export interface WritingRow extends PrincipalRow, Terms {}

/** The virtual role and policy that a visitor's read or change is done with; it exists in no table. */
export interface Principal {
	/** A UUID made of everything that the rows say: other rows are another principal, so no cache is ever out of date. */
	id: string;
	/** What may be read. */
	rows: PrincipalRow[];
	/** What may be updated: of a principal that only reads, nothing. */
	writes: WritingRow[];
}

export function principalOf(rows: PrincipalRow[], writes: WritingRow[] = []): Principal {
	return { id: uuidOf(JSON.stringify(rows) + (writes.length > 0 ? JSON.stringify(writes) : '')), rows, writes };
}

/** Version 8 (RFC 9562: vendor-specific content), so that it can never be the id of a row that Directus made. */
export function uuidOf(text: string): string {
	const digest = createHash('sha256').update('directus-extension-sharing\n').update(text).digest('hex');
	return [
		digest.slice(0, 8),
		digest.slice(8, 12),
		`8${digest.slice(13, 16)}`,
		`a${digest.slice(17, 20)}`,
		digest.slice(20, 32),
	].join('-');
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
export function allowedRows(rows: PrincipalRow[], isCustom: boolean): PrincipalRow[] {
	if (isCustom) return rows;
	const collections = new Set(rows.map(({ collection }) => collection));
	return [...collections].map((collection) => ({ collection, fields: ['*'], permissions: null }));
}
