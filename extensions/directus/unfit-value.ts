const codes = [
	// PostgreSQL, CockroachDB: no value of the column's type, or with letters that the database has none for.
	'22P02',
	'22P05',
	// MySQL, MariaDB: letters that the column has none for, as it is written and as it is compared; none of an enum's values.
	'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
	'ER_CANNOT_CONVERT_STRING',
	'ER_CANT_AGGREGATE_2COLLATIONS',
	'ER_CANT_AGGREGATE_3COLLATIONS',
	'ER_CANT_AGGREGATE_NCOLLATIONS',
	'WARN_DATA_TRUNCATED',
	// Oracle.
	'ORA-01722',
];
/** MS SQL: a text that is no number, date or UUID. */
const numbers = [241, 245, 8114, 8169];

/**
 * Whether an error of the database says that a column can neither have a value nor be compared with it. What Directus has
 * a type for is looked at before it is asked; the project's own types, and the letters of a column, only the database knows.
 */
export function isUnfitValue(error: unknown): boolean {
	const { code, number } = Object(error) as { code?: unknown; number?: unknown };
	return codes.includes(String(code)) || numbers.includes(Number(number));
}
