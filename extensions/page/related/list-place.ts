import type { Collection, Field, Row } from '../../client/api.ts';

export interface ListPlace {
	/** The collection that the list field belongs to. */
	from: Collection;
	field: Field;
	value: unknown;
	/** The row that holds the list. */
	owner: Row;
	path: string;
	spot: string;
	level: number;
}
