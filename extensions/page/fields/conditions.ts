import type { Collection, Field, Row } from '../../client/api.ts';

/**
 * Whether a field is hidden in a row, as Directus' form decides it: by the last of its conditions whose rule holds. A rule
 * that this page does not understand does not hold.
 */
export function isHiddenIn(field: Field, row: Row): boolean {
	const decides = (field.conditions ?? []).findLast(({ rule }) => holds(rule, row));
	return decides?.hidden ?? field.hidden;
}

/** The collection as it is in one row: what its conditions hide or show is hidden or shown. */
export function collectionIn(collection: Collection, row: Row): Collection {
	if (!collection.fields.some(({ conditions }) => conditions && conditions.length > 0)) return collection;
	const fields = collection.fields.map((field) => ({ ...field, hidden: isHiddenIn(field, row) }));
	return { ...collection, fields };
}

function holds(rule: Row, row: Row): boolean {
	return Object.entries(rule).every(([name, value]) => {
		if (name === '_and') return rulesIn(value).every((part) => holds(part, row));
		if (name === '_or') return rulesIn(value).some((part) => holds(part, row));
		if (typeof value !== 'object' || value === null) return false;
		return Object.entries(value).every(([operator, wanted]) => compare(operator, row[name], wanted));
	});
}

function rulesIn(value: unknown): Row[] {
	return Array.isArray(value) ? (value as Row[]) : [];
}

function compare(operator: string, value: unknown, wanted: unknown): boolean {
	const text = textOf(value);
	const part = textOf(wanted);

	switch (operator) {
		case '_eq':
			return isSame(value, wanted);
		case '_neq':
			return !isSame(value, wanted);
		case '_in':
			return listOf(wanted).some((one) => isSame(value, one));
		case '_nin':
			return !listOf(wanted).some((one) => isSame(value, one));
		case '_null':
			return isMissing(value) === (wanted !== false);
		case '_nnull':
			return isMissing(value) !== (wanted !== false);
		case '_empty':
			return isEmpty(value) === (wanted !== false);
		case '_nempty':
			return isEmpty(value) !== (wanted !== false);
		case '_lt':
			return order(value, wanted) < 0;
		case '_lte':
			return order(value, wanted) <= 0;
		case '_gt':
			return order(value, wanted) > 0;
		case '_gte':
			return order(value, wanted) >= 0;
		case '_between':
			return isBetween(value, listOf(wanted));
		case '_nbetween':
			return !isBetween(value, listOf(wanted));
		case '_contains':
			return Array.isArray(value) ? value.some((one) => isSame(one, wanted)) : text.includes(part);
		case '_ncontains':
			return Array.isArray(value) ? !value.some((one) => isSame(one, wanted)) : !text.includes(part);
		case '_icontains':
			return text.toLowerCase().includes(part.toLowerCase());
		case '_starts_with':
			return text.startsWith(part);
		case '_nstarts_with':
			return !text.startsWith(part);
		case '_ends_with':
			return text.endsWith(part);
		case '_nends_with':
			return !text.endsWith(part);
		default:
			return false;
	}
}

/** Databases say `1` for true, and forms write numbers as text. */
function isSame(value: unknown, wanted: unknown): boolean {
	if (isMissing(value) || isMissing(wanted)) return isMissing(value) && isMissing(wanted);
	if (typeof wanted === 'boolean') return (value === true || value === 1 || value === 'true') === wanted;
	return textOf(value) === textOf(wanted);
}

/** Not a number where there is no order between the two, so that no comparison holds. */
function order(value: unknown, wanted: unknown): number {
	if (isMissing(value) || isMissing(wanted)) return NaN;
	const [one, other] = [Number(value), Number(wanted)];
	if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other;
	return textOf(value) < textOf(wanted) ? -1 : Number(textOf(value) > textOf(wanted));
}

function isBetween(value: unknown, [from, to]: unknown[]): boolean {
	return order(value, from) >= 0 && order(value, to) <= 0;
}

function listOf(value: unknown): unknown[] {
	if (typeof value === 'string') return value.split(',');
	return Array.isArray(value) ? value : [];
}

function isMissing(value: unknown): boolean {
	return value === null || value === undefined;
}

function isEmpty(value: unknown): boolean {
	return isMissing(value) || value === '' || (Array.isArray(value) && value.length === 0);
}

function textOf(value: unknown): string {
	if (isMissing(value)) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
