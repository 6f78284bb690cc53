import type { Reached } from '../plan/walk.ts';

/** The order that a visitor asked a list for. */
export interface Order {
	field: string;
	isDescending: boolean;
}

/** Types whose values have an order on every database. */
const orderedTypes = [
	'string',
	'integer',
	'bigInteger',
	'float',
	'decimal',
	'boolean',
	'date',
	'time',
	'dateTime',
	'timestamp',
];

/**
 * The fields that a visitor may have a list sorted by: values of its own rows that every one of its rows shows, so that
 * the order tells nothing that the page does not.
 */
export function sortableFields({ position, fields, grants }: Reached): string[] {
	const { collection } = position;
	return fields.filter((field) => {
		const type = collection.fields[field]?.type ?? 'alias';
		return orderedTypes.includes(type) && grants.every((grant) => grant.fields.includes(field));
	});
}

/** `title` or `-title`. Null where the list may not be sorted by that. */
export function readOrder(text: string, sortable: string[]): Order | null {
	const isDescending = text.startsWith('-');
	const field = isDescending ? text.slice(1) : text;
	return sortable.includes(field) ? { field, isDescending } : null;
}

/** As a query says it; the order that the list has anyway decides between rows that are alike. */
export function sortedBy({ field, isDescending }: Order, otherwise: string[]): string[] {
	return [`${isDescending ? '-' : ''}${field}`, ...otherwise.filter((name) => name !== field)];
}
