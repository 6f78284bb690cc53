import type { RenderContext } from '../render-context.ts';
import { fieldKind } from '../fields/field-kind.ts';
import type { Field } from '../../client/api.ts';
import { locale } from '../values/locale.ts';
import { isEmpty, plainText, valueText } from '../values/value-text.ts';
import { referenceName } from './reference.ts';
import type { Entry } from './unwrap-junction.ts';

export interface Order {
	field: Field;
	isDescending: boolean;
}

/** Entries in the order of what their column shows; those that show nothing come last either way. */
export function sortEntries(context: RenderContext, entries: Entry[], { field, isDescending }: Order): Entry[] {
	const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
	const direction = isDescending ? -1 : 1;
	const keyed = entries.map((entry) => ({ entry, key: keyOf(context, entry, field) }));

	keyed.sort((one, other) => {
		if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
		if (typeof one.key === 'number' && typeof other.key === 'number') return direction * (one.key - other.key);
		return direction * collator.compare(String(one.key), String(other.key));
	});

	return keyed.map(({ entry }) => entry);
}

function keyOf(context: RenderContext, entry: Entry, field: Field): string | number | null {
	const value = entry.row[field.field];
	if (isEmpty(value)) return null;
	if (field.relation) return referenceName(context, field, value, entry.row);

	switch (fieldKind(field)) {
		case 'integer':
		case 'number':
		case 'rating':
		case 'file-size':
		case 'boolean':
			return Number(value);
		case 'date':
		case 'date-time':
		case 'instant':
		case 'time':
			return plainText(value);
		default:
			return valueText(value, field);
	}
}
