import type { Row } from '../../client/api.ts';
import type { Change } from '../client/share-client.ts';

/** One field of one row. */
export interface Place {
	path: string;
	key: string | number | null;
	field: string;
}

/** What the visitor has changed and not saved yet. */
export interface Draft {
	/** Setting a field to what was seen takes the change back. */
	set(place: Place, value: unknown, seen: unknown): void;
	/** The changed value; null where the field is as it was. */
	at(place: Place): { value: unknown } | null;
	/** What is to be saved, row by row. */
	changes(): Change[];
	count(): number;
	/** Forgets the changes of a row: they are saved. */
	settle(change: Change): void;
	drop(place: Place): void;
	/** Takes what somebody else has saved meanwhile as seen. */
	rebase(place: Place, seen: unknown): void;
}

export function createDraft(): Draft {
	const rows = new Map<string, Change>();

	function drop(place: Place): void {
		const row = rows.get(rowName(place));
		if (!row) return;
		row.changes = without(row.changes, place.field);
		row.seen = without(row.seen, place.field);
		if (Object.keys(row.changes).length === 0) rows.delete(rowName(place));
	}

	return {
		drop,
		set(place, value, seen) {
			if (isSameValue(value, seen)) return drop(place);
			const { path, key, field } = place;
			const row = rows.get(rowName(place)) ?? { path, key, changes: {}, seen: {} };
			row.changes = { ...row.changes, [field]: value };
			row.seen = { ...row.seen, [field]: seen ?? null };
			rows.set(rowName(place), row);
		},
		at(place) {
			const row = rows.get(rowName(place));
			return row && Object.hasOwn(row.changes, place.field) ? { value: row.changes[place.field] } : null;
		},
		changes: () => [...rows.values()],
		count: () => [...rows.values()].reduce((sum, { changes }) => sum + Object.keys(changes).length, 0),
		settle(change) {
			rows.delete(rowName(change));
		},
		rebase(place, seen) {
			const row = rows.get(rowName(place));
			if (row) row.seen = { ...row.seen, [place.field]: seen };
		},
	};
}

/** The same to whoever reads it: nothing is nothing however it is stored, and `1.50` is `1.5`. */
export function isSameValue(one: unknown, other: unknown): boolean {
	if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
	if (isNumeral(one) && isNumeral(other) && typeof one !== typeof other) return Number(one) === Number(other);
	return JSON.stringify(one) === JSON.stringify(other);
}

export function placeName(place: Place): string {
	return JSON.stringify([place.path, place.key, place.field]);
}

function rowName({ path, key }: Pick<Place, 'path' | 'key'>): string {
	return JSON.stringify([path, key]);
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isNumeral(value: unknown): boolean {
	return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}

function without(row: Row, field: string): Row {
	return Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
}
