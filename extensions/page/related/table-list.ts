import { ownFiles } from '../render-context.ts';
import type { Field } from '../../client/api.ts';
import { element, type Child } from '../dom/element.ts';
import { labelOf } from '../fields/label-of.ts';
import { isHiddenIn } from '../fields/conditions.ts';
import type { FieldNode } from '../fields/field-tree.ts';
import { texts } from '../texts.ts';
import { renderValue } from '../values/render-value.ts';
import { isEmpty } from '../values/value-text.ts';
import { bodyFiller, settleColumns } from './fill-body.ts';
import { hasBody } from './has-body.ts';
import { fieldsBesides, tableColumns } from './list-layout.ts';
import { entrySpot, entryTitle, type ListOptions, type ListView } from './list-view.ts';
import { referenceText } from './reference.ts';
import { columnClass } from './column-class.ts';
import { detailsRow, detailsToggle } from './table-details.ts';
import { tableHeader } from './table-header.ts';
import type { Entry } from './unwrap-junction.ts';

const LONGEST_UNBROKEN = 12;

/**
 * A table of what fits into cells; a row with more to it opens below itself. Narrow screens stack the cells, so roles
 * are written out: a table that is not laid out as one would lose them.
 */
export function tableList(options: ListOptions, entries: Entry[]): ListView {
	const columns = tableColumns(entries);
	const hasDetails = entries.some((entry) => hasMore(options, entry, columns));
	const body = element('tbody', { role: 'rowgroup' });
	const fill = bodyFiller(body);
	const drawn = new WeakMap<Entry, HTMLElement[]>();

	/** Rows that are there already are moved, with all that is open in them. */
	const rowsOf = (entry: Entry): HTMLElement[] => {
		const rows = drawn.get(entry) ?? tableRows(options, entry, columns, hasDetails);
		drawn.set(entry, rows);
		return rows;
	};

	const header = tableHeader(options, columns, hasDetails, (sorted) => {
		settleColumns(table);
		fill(sorted.flatMap(rowsOf));
		view.onReorder?.();
	});
	const table = element('table', { class: 'list-table', role: 'table' }, header, body);
	const view: ListView = {
		element: element('div', { class: 'table-frame' }, table),
		append(more) {
			if (body.firstChild) settleColumns(table);
			body.append(...more.flatMap(rowsOf));
		},
	};
	view.append(entries);
	return view;
}

function tableRows(options: ListOptions, entry: Entry, columns: FieldNode[], hasDetails: boolean): HTMLElement[] {
	const cells = columns.map((node, index) => {
		const { field, kind } = node;
		const classes = [index === 0 && 'first', isShort(entry.row[field.field]) && 'whole', columnClass(kind)];
		return element(
			'td',
			{
				role: index === 0 ? 'rowheader' : 'cell',
				class: classes.filter(Boolean).join(' '),
				'data-label': labelOf(field),
			},
			cellValue(options, entry, node),
		);
	});

	const row = element('tr', { role: 'row' }, ...cells);
	if (!hasDetails) return [row];

	const rest = { ...entry.collection, fields: fieldsBelow(options, entry, columns) };
	const actions = element('td', { role: 'cell', class: 'row-actions' });
	row.append(actions);
	if (!hasMore(options, entry, columns)) return [row];

	const title = entryTitle(options, entry) ?? entry.key;
	const spot = entrySpot(options, entry);
	const details = detailsRow(columns.length + 1, () =>
		options.context.renderBody(options.context, { ...entry, spot, collection: rest, level: options.level, title }),
	);
	actions.append(detailsToggle(title, spot, details));
	return [row, details.row];
}

/** What has no column, and while the visitor edits whatever of the row may be changed. */
function fieldsBelow({ context: { editor } }: ListOptions, entry: Entry, columns: FieldNode[]): Field[] {
	const besides = fieldsBesides(entry, columns).fields;
	if (!editor) return besides;
	return entry.collection.fields.filter(
		(field) => besides.includes(field) || editor.mayEdit(entry.path, field, entry.row),
	);
}

function hasMore(options: ListOptions, entry: Entry, columns: FieldNode[]): boolean {
	const { editor } = options.context;
	const fields = fieldsBelow(options, entry, columns);
	if (editor && fields.some((field) => editor.mayEdit(entry.path, field, entry.row))) return true;
	return hasBody({ ...entry, collection: { ...entry.collection, fields } });
}

function cellValue({ context, level }: ListOptions, entry: Entry, { field }: FieldNode): Child {
	const value = entry.row[field.field];
	const nothing = element('span', { class: 'none' }, texts.value.none);
	if (isEmpty(value) || isHiddenIn(field, entry.row)) return nothing;
	if (field.relation) return referenceText(context, field, value, entry.row) ?? nothing;
	return renderValue(value, field, { place: 'cell', ...ownFiles(context), level });
}

/** Codes and dates are not broken into two lines. */
function isShort(value: unknown): boolean {
	return typeof value === 'string' && value.length <= LONGEST_UNBROKEN;
}
