import { isSame } from './project.ts';

/** What a dynamic variable stands for where nobody is there; nothing compares to it. */
export const nobody = Symbol('nobody');

const listOperators = new Set(['_in', '_nin', '_between', '_nbetween']);

/** One operator of a filter, as SQL has it: a comparison with null is never true. */
export function compareValue(operator: string, actual: unknown, wanted: unknown): boolean {
	if (containsNobody(wanted)) return false;
	// One value is not compared with several, as those of a variable may be.
	if (Array.isArray(wanted) && !listOperators.has(operator)) return false;
	const isNull = actual === null || actual === undefined;

	switch (operator) {
		case '_null':
			return isNull === (wanted !== false);
		case '_nnull':
			return isNull === (wanted === false);
		case '_empty':
			return (isNull || actual === '') === (wanted !== false);
		case '_nempty':
			return (isNull || actual === '') === (wanted === false);
		case '_eq':
			return wanted === null ? isNull : isSame(actual, wanted);
		case '_neq':
			return wanted === null ? !isNull : !isNull && !isSame(actual, wanted);
		case '_in':
			return listOf(wanted).some((one) => isSame(actual, one));
		case '_nin':
			return listOf(wanted).length === 0 || (!isNull && !listOf(wanted).some((one) => isSame(actual, one)));
		case '_contains':
			return !isNull && String(actual).includes(String(wanted));
		case '_gt':
			return !isNull && String(actual) > String(wanted);
		default:
			throw new Error(`The reference does not know the operator "${operator}".`);
	}
}

function containsNobody(wanted: unknown): boolean {
	return wanted === nobody || (Array.isArray(wanted) && wanted.includes(nobody));
}

function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return typeof value === 'string' ? value.split(',') : [value];
}
