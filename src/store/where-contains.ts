import type { Knex } from 'knex';
import { hasClassesInPatterns } from './dialect.ts';

/**
 * Any of the columns has this text in it, whatever else it has. In lower case, and as it was typed: SQLite lowers no
 * letters outside of ASCII.
 */
export function whereContains(knex: Knex, columns: string[], search: string) {
	const special = hasClassesInPatterns(knex) ? /[!%_[]/g : /[!%_]/g;
	const typed = `%${search.replace(special, (character) => `!${character}`)}%`;

	return (where: Knex.QueryBuilder): void => {
		for (const column of columns) {
			void where
				.orWhereRaw(`lower(??) like ? escape '!'`, [column, typed.toLowerCase()])
				.orWhereRaw(`?? like ? escape '!'`, [column, typed]);
		}
	};
}
