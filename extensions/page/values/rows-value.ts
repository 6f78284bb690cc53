import type { Field } from '../../client/api.ts';
import { element, type Child } from '../dom/element.ts';
import { labelOf } from '../fields/label-of.ts';
import { isRecord, jsonValue, parse } from './json-value.ts';
import { isEmpty, plainText } from './value-text.ts';

/** Draws one value of a row. */
export type DrawCell = (value: unknown, column: Field) => Child;

/** The rows of a repeater, under the fields that its options describe. */
export function rowsValue(value: unknown, field: Field, draw: DrawCell): HTMLElement {
	const rows = typeof value === 'string' ? parse(value) : value;
	if (!Array.isArray(rows) || !rows.every(isRecord)) return jsonValue(value);
	const columns = readColumns(field, rows).filter((column) => rows.some((row) => !isEmpty(row[column.field])));

	return element(
		'div',
		{ class: 'scroller', tabindex: 0, role: 'group', 'aria-label': labelOf(field) },
		element(
			'table',
			{ class: 'grid' },
			element(
				'thead',
				{},
				element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column.label))),
			),
			element(
				'tbody',
				{},
				...rows.map((row) =>
					element('tr', {}, ...columns.map((column) => element('td', {}, draw(row[column.field], column)))),
				),
			),
		),
	);
}

/** Repeater fields look like those of a collection, with most of it missing. */
function readColumns(field: Field, rows: Record<string, unknown>[]): Field[] {
	const described = Array.isArray(field.options?.fields) ? (field.options.fields as unknown[]).filter(isRecord) : [];
	const names = described.length > 0 ? described : Object.keys(rows[0] ?? {}).map((name) => ({ field: name }));

	return names.map((column): Field => {
		const meta = 'meta' in column && isRecord(column.meta) ? column.meta : {};
		const name = plainText(column.field);
		const label = 'name' in column && typeof column.name === 'string' ? column.name : name;
		return {
			field: name,
			label,
			type: 'type' in column ? plainText(column.type) : 'string',
			interface: textOrNull(meta.interface),
			display: textOrNull(meta.display),
			options: isRecord(meta.options) ? meta.options : null,
			display_options: isRecord(meta.display_options) ? meta.display_options : null,
			note: null,
			group: null,
			sort: null,
			hidden: false,
			special: isFile(textOrNull(meta.interface)) ? ['file'] : [],
			translations: null,
			relation: null,
			conditions: [],
		};
	});
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

function isFile(face: string | null): boolean {
	return face === 'file' || face === 'file-image';
}
