import { button, element, type Child } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import type { FieldNode } from '../fields/field-tree.ts';
import { texts } from '../texts.ts';
import { renderValue } from '../values/render-value.ts';
import { isEmpty } from '../values/value-text.ts';
import { hasBody } from './has-body.ts';
import { fieldsBesides, tableColumns } from './list-layout.ts';
import { entryTitle, type ListOptions, type ListView } from './list-view.ts';
import { referenceText } from './reference.ts';
import type { Entry } from './unwrap-junction.ts';
import { labelOf } from '../fields/label-of.ts';

const LONGEST_UNBROKEN = 12;

let detailsMade = 0;

/**
 * A table of what fits into cells; a row with more to it opens below itself. Narrow screens stack the cells, so roles
 * are written out: a table that is not laid out as one would lose them.
 */
export function tableList(options: ListOptions, entries: Entry[]): ListView {
	const columns = tableColumns(entries);
	const rests = entries.some((entry) => hasBody({ ...entry, collection: fieldsBesides(entry, columns) }));
	const body = element('tbody', { role: 'rowgroup' });

	const table = element(
		'table',
		{ class: 'list-table', role: 'table' },
		element(
			'thead',
			{ role: 'rowgroup' },
			element(
				'tr',
				{ role: 'row' },
				...columns.map(({ field, kind }) =>
					element('th', { role: 'columnheader', scope: 'col', class: alignment(kind) }, labelOf(field)),
				),
				rests && element('th', { role: 'columnheader', scope: 'col' }, onlyHeard(texts.list.details)),
			),
		),
		body,
	);

	const view: ListView = {
		element: element('div', { class: 'table-frame' }, table),
		append(more) {
			for (const entry of more) body.append(...tableRows(options, entry, columns, rests));
		},
	};
	view.append(entries);
	return view;
}

function tableRows(options: ListOptions, entry: Entry, columns: FieldNode[], hasDetails: boolean): HTMLElement[] {
	const cells = columns.map(({ field, kind }, index) =>
		element(
			'td',
			{
				role: index === 0 ? 'rowheader' : 'cell',
				class: [index === 0 && 'first', isShort(entry.row[field.field]) && 'whole', alignment(kind)]
					.filter(Boolean)
					.join(' '),
				'data-label': labelOf(field),
			},
			cellValue(options, entry, field.field, columns[index]),
		),
	);

	const row = element('tr', { role: 'row' }, ...cells);
	if (!hasDetails) return [row];

	const rest = fieldsBesides(entry, columns);
	const title = entryTitle(options, entry) ?? entry.key;
	const details = hasBody({ ...entry, collection: rest })
		? detailsRow(columns.length + 1, () =>
				options.context.renderBody(options.context, { ...entry, collection: rest, level: options.level, title }),
			)
		: null;

	row.append(element('td', { role: 'cell', class: 'row-actions' }, details ? toggle(title, details) : null));
	return details ? [row, details.row] : [row];
}

function cellValue(options: ListOptions, entry: Entry, name: string, node: FieldNode | undefined): Child {
	const value = entry.row[name];
	if (!node || isEmpty(value)) return element('span', { class: 'none' }, texts.value.none);
	const { context, level } = options;
	if (node.field.relation) return referenceText(context, node.field, value, entry.row) ?? texts.value.none;
	return renderValue(value, node.field, { place: 'cell', isOwnAsset: context.client.isOwnAsset, level });
}

interface DetailsRow {
	row: HTMLTableRowElement;
	setOpen(isOpen: boolean): void;
}

function detailsRow(span: number, draw: () => HTMLElement): DetailsRow {
	detailsMade += 1;
	const cell = element('td', { role: 'cell', colspan: span });
	const row = element(
		'tr',
		{ role: 'row', class: 'details', id: `details-${String(detailsMade)}`, hidden: true },
		cell,
	);
	return {
		row,
		setOpen(isOpen) {
			if (isOpen && !cell.firstChild) cell.append(draw());
			row.hidden = !isOpen;
		},
	};
}

function toggle(title: string, details: DetailsRow): HTMLButtonElement {
	const press = button(
		element('span', { class: 'row-toggle-label' }, texts.list.details),
		{
			class: 'row-toggle',
			'aria-expanded': 'false',
			'aria-controls': details.row.id,
			'aria-label': texts.list.detailsOf(title),
		},
		() => {
			const isOpen = press.getAttribute('aria-expanded') !== 'true';
			press.setAttribute('aria-expanded', String(isOpen));
			details.setOpen(isOpen);
		},
	);
	press.append(icon('chevron'));
	return press;
}

/** Codes and dates are not broken into two lines. */
function isShort(value: unknown): boolean {
	return typeof value === 'string' && value.length <= LONGEST_UNBROKEN;
}

function alignment(kind: FieldNode['kind']): string | null {
	return ['integer', 'number', 'file-size'].includes(kind) ? 'end' : null;
}

function onlyHeard(text: string): HTMLElement {
	return element('span', { class: 'only-heard' }, text);
}
