import type { Descriptions } from '../../directus/describe.ts';

type Change = (value: unknown, collection: string, field: string) => unknown;

/** A row with what it refers to and its lists, each value of a field of its own as `change` makes it. */
export function mapValues(row: unknown, all: Descriptions, collection: string | undefined, change: Change): unknown {
	if (Array.isArray(row)) return row.map((entry) => mapValues(entry, all, collection, change));
	if (typeof row !== 'object' || row === null) return row;
	const values = row as Record<string, unknown>;

	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			const relation = all[collection ?? '']?.fields.find(({ field }) => field === name)?.relation;
			if (!relation || typeof value !== 'object') return [name, change(value, collection ?? '', name)];
			const { kind, collections, collection_field: naming } = relation;
			const target = kind === 'any' && naming !== null ? values[naming] : collections[0];
			return [
				name,
				mapValues(
					value,
					all,
					collections.find((one) => one === target),
					change,
				),
			];
		}),
	);
}
