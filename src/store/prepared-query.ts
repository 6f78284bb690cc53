import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';

export type Value = string | number | null;

/** Asks a query once more, with these values. */
export type PreparedQuery<Values extends Value[] = Value[]> = (...values: Values) => Promise<DbRow[]>;

/**
 * A query that is asked with every request, each time with other values: its text is written once. To write it takes
 * knex longer than it takes a database to answer.
 *
 * @param count how many values there are
 * @param build makes the query; where values belong it is handed what stands for them
 */
export function prepareQuery<Values extends Value[]>(
	knex: Knex,
	count: Values['length'],
	build: (...values: Values) => Knex.QueryBuilder,
): PreparedQuery<Values> {
	const places: Value[] = Array.from({ length: count }, (_, index) => `:value-${index}`);
	const { sql, bindings } = build(...(places as Values)).toSQL();

	return async (...values) => {
		const bound = bindings.map((binding) => {
			const place = places.indexOf(binding as Value);
			return place < 0 ? binding : (values[place] ?? null);
		});
		return rowsIn(await knex.raw<unknown>(sql, bound as Knex.RawBinding[]));
	};
}

/** A raw answer is what the driver gives: rows, rows in an object, or rows beside a description of their columns. */
function rowsIn(answer: unknown): DbRow[] {
	if (!Array.isArray(answer)) return (answer as { rows: DbRow[] }).rows;
	return (Array.isArray(answer[0]) ? answer[0] : answer) as DbRow[];
}
