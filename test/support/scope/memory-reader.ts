import { isSame, join, keyOf, type Project, type StoredRow } from '../../oracle/engine/project.ts';
import { matchesFilter, sightOf, type Sight } from './principal-sight.ts';
import { unnameable } from './nameable.ts';
import type { Principal } from '../../../src/scope/plan/principal.ts';
import type { Row, RowQuery, RowReader } from '../../../src/scope/read/row-reader.ts';

export interface MemoryReader extends RowReader {
	/** What was asked of it, in order. */
	queries: RowQuery[];
	/** The collections, and fields of some, that were left out because they could not be read. */
	missing: string[];
}

const unreadable = 'The database cannot read this.';

/**
 * Reads rows as Directus' service would for a principal: rows that a permission matches, fields that one of the matching
 * permissions names (others are null), references as objects where a path leads on.
 */
export function memoryReader(project: Project, { broken = [] }: { broken?: string[] } = {}): MemoryReader {
	const queries: RowQuery[] = [];
	const missing: string[] = [];
	return { queries, missing, read, count, isOfPart, leftOut };

	async function read(query: RowQuery, principal: Principal): Promise<Row[]> {
		queries.push(query);
		refuseForeign(query, principal);
		if (placesIn(query).some((place) => broken.includes(place))) throw new Error(unreadable);
		const sight = sightOf(principal, project);
		return found(query, sight)
			.sort((a, b) => compareBy(query.sort, a, b))
			.slice(query.offset, query.offset + query.limit)
			.map((row) => select(query, row, sight));
	}

	async function count(query: Pick<RowQuery, 'collection' | 'filter'>, principal: Principal): Promise<number> {
		refuseForeign(query, principal);
		return found(query, sightOf(principal, project)).length;
	}

	function refuseForeign(query: Pick<RowQuery, 'collection' | 'filter'>, principal: Principal): void {
		const field = unnameable(project, query, principal);
		if (field !== null) throw new Error(`You don't have permission to access field "${field}".`);
	}

	/** Every other error is a fault of the reader that asked. */
	function isOfPart(error: unknown): boolean {
		return error instanceof Error && error.message === unreadable;
	}

	function leftOut(what: string): void {
		missing.push(what);
	}

	/** What a query selects from: its own rows, those that they refer to, and `collection.field` of both. */
	function placesIn({ collection, fields }: RowQuery): string[] {
		const found = [collection];
		for (const path of fields) {
			let from = collection;
			for (const field of path.split('.')) {
				found.push(from, `${from}.${field}`);
				const relation = project.model.relations.find((one) => one.collection === from && one.field === field);
				from = relation?.relatedCollection ?? from;
			}
		}
		return found;
	}

	function found({ collection, filter }: Pick<RowQuery, 'collection' | 'filter'>, sight: Sight): StoredRow[] {
		return (project.rows[collection] ?? []).filter(
			(row) => sight.row(collection, row) && matchesFilter(project, collection, row, filter),
		);
	}

	function select({ collection, fields }: Selected, row: StoredRow, sight: Sight): Row {
		const selected: Row = {};

		for (const step of new Set(fields.map((path) => path.split('.')[0] ?? ''))) {
			const field = step.split(':')[0] ?? '';
			const further = fields.filter((path) => path.startsWith(`${step}.`)).map((path) => path.slice(step.length + 1));
			if (!sight.field(collection, row, field)) selected[field] = null;
			else if (further.length === 0) selected[field] = row[field];
			else selected[field] = referred({ collection, fields: further }, row, step, sight) ?? selected[field] ?? null;
		}

		return selected;
	}

	/** @param fields of the row that is referred to */
	function referred({ collection, fields }: Selected, row: StoredRow, step: string, sight: Sight): Row | null {
		const joined = join(project, collection, row, step);
		const target = joined?.rows[0];
		if (!joined || !target || !sight.row(joined.collection, target)) return null;
		const primary = project.model.collections[joined.collection]?.primary ?? 'id';
		const read = select({ collection: joined.collection, fields }, target, sight);
		return { [primary]: keyOf(project, joined.collection, target), ...read };
	}
}

type Selected = Pick<RowQuery, 'collection' | 'fields'>;

function compareBy(sort: string[], one: StoredRow, other: StoredRow): number {
	const field = sort.find((name) => !isSame(one[name], other[name]));
	if (field === undefined) return 0;
	return Number(one[field]) - Number(other[field]) || (String(one[field]) < String(other[field]) ? -1 : 1);
}
