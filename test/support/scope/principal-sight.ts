import { matchesCondition } from '../../oracle/engine/match-filter.ts';
import { readFilter } from '../../oracle/engine/read-filter.ts';
import type { Filter } from '../../../src/scope/rights/condition.ts';
import type { Principal, PrincipalRow } from '../../../src/scope/plan/principal.ts';
import type { Project, StoredRow } from '../../oracle/engine/project.ts';

/** What Directus shows to a principal, by the rows of its virtual policy. */
export interface Sight {
	row(collection: string, row: StoredRow): boolean;
	field(collection: string, row: StoredRow, field: string): boolean;
}

export function sightOf(principal: Principal, project: Project): Sight {
	const known = new Map<StoredRow, PrincipalRow[]>();
	return {
		row: (collection, row) => grantsOf(collection, row).length > 0,
		field: (collection, row, field) =>
			grantsOf(collection, row).some(({ fields }) => fields.includes('*') || fields.includes(field)),
	};

	function grantsOf(collection: string, row: StoredRow): PrincipalRow[] {
		const found = known.get(row) ?? principal.rows.filter((one) => holds(one, collection, row));
		known.set(row, found);
		return found;
	}

	function holds({ collection, permissions }: PrincipalRow, of: string, row: StoredRow): boolean {
		return collection === of && matchesFilter(project, of, row, permissions);
	}
}

/** Whether a row is in the answer to a compiled filter. */
export function matchesFilter(project: Project, collection: string, row: StoredRow, filter: Filter | null): boolean {
	return matchesCondition(project, collection, row, readFilter(filter));
}
