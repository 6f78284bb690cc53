import type { Filter } from '../rights/condition.ts';
import type { Principal } from '../plan/principal.ts';

export type Row = Record<string, unknown>;

export interface RowQuery {
	collection: string;
	fields: string[];
	filter: Filter;
	sort: string[];
	limit: number;
	offset: number;
}

/** Reads rows with the permissions of a principal and no others. */
export interface RowReader {
	read(query: RowQuery, principal: Principal): Promise<Row[]>;
	count(query: Pick<RowQuery, 'collection' | 'filter'>, principal: Principal): Promise<number>;
	/** Whether an error may be of one collection alone, so that others can be read. */
	isOfPart(error: unknown): boolean;
	/** Hears of a collection, or of a field (`comments.text`), that could not be read and was left out. */
	leftOut(what: string, error: unknown): void;
}
