import { button, element } from '../dom/element.ts';
import { makeFoldable, markFold } from '../dom/fold.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';

let detailsMade = 0;

export interface DetailsRow {
	row: HTMLTableRowElement;
	setOpen(isOpen: boolean): void;
}

/** What a table has no column for, in a row of its own that is drawn when it is first opened. */
export function detailsRow(span: number, draw: () => HTMLElement): DetailsRow {
	detailsMade += 1;
	const cell = element('td', { role: 'cell', colspan: span });
	const id = `details-${String(detailsMade)}`;
	const row = element('tr', { role: 'row', class: 'details', id, hidden: true }, cell);
	return {
		row,
		setOpen(isOpen) {
			if (isOpen && !cell.firstChild) cell.append(draw());
			row.hidden = !isOpen;
		},
	};
}

export function detailsToggle(title: string, spot: string, details: DetailsRow): HTMLButtonElement {
	const setOpen = (isOpen: boolean): void => {
		press.setAttribute('aria-expanded', String(isOpen));
		details.setOpen(isOpen);
		markFold(press, isOpen);
	};

	const press = button(
		element('span', { class: 'row-toggle-label' }, texts.list.details),
		{
			class: 'row-toggle',
			'aria-expanded': 'false',
			'aria-controls': details.row.id,
			'aria-label': texts.list.detailsOf(title),
			'data-spot': spot,
		},
		() => {
			setOpen(press.getAttribute('aria-expanded') !== 'true');
		},
	);
	press.append(icon('chevron'));
	makeFoldable(press, false, setOpen);
	return press;
}
