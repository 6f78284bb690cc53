import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';

/** Which role each role inherits from. */
export async function loadParents(knex: Knex): Promise<Map<string, string | null>> {
	const rows: DbRow[] = await knex('directus_roles').select('id', 'parent');
	return new Map(rows.map((row) => [String(row['id']), row['parent'] === null ? null : String(row['parent'])]));
}

/** A role and what it inherits from, nearest first. */
export function ancestry(role: string | null, parents: Map<string, string | null>): string[] {
	const tree: string[] = [];
	for (let here = role; here && !tree.includes(here); here = parents.get(here) ?? null) tree.push(here);

	return tree;
}
