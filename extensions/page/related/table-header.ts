import { isOver } from '../client/answer.ts';
import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import type { FieldNode } from '../fields/field-tree.ts';
import { labelOf } from '../fields/label-of.ts';
import { texts } from '../texts.ts';
import type { ListOptions } from './list-view.ts';
import { columnClass } from './column-class.ts';
import type { Entry } from './unwrap-junction.ts';

/** The labels of the columns. One that the list can be sorted by is a button: first up, then down. */
export function tableHeader(
	{ context, pages }: ListOptions,
	columns: FieldNode[],
	hasDetails: boolean,
	onSorted: (entries: Entry[]) => void,
): HTMLTableSectionElement {
	const heads = columns.map((node) => {
		const { field, kind } = node;
		const head = element('th', { role: 'columnheader', scope: 'col', class: columnClass(kind) });
		const isSortable = pages.entries().length > 1 && pages.maySortBy(field);
		const label = labelOf(field);
		head.append(isSortable ? button(label, { class: 'sort' }, () => void sortBy(node, head)) : label);
		return head;
	});

	async function sortBy({ field }: FieldNode, head: HTMLElement): Promise<void> {
		const isDescending = head.getAttribute('aria-sort') === 'ascending';
		const answer = await pages.sort({ field, isDescending });
		if (answer.kind === 'failed') {
			if (isOver(answer.failure)) context.onOver(answer.failure);
			else announce(texts.list.failed);
			return;
		}

		for (const other of heads) {
			other.removeAttribute('aria-sort');
			other.querySelector('.icon')?.remove();
		}
		head.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
		head.querySelector('button')?.append(icon(isDescending ? 'down' : 'up'));
		onSorted(answer.entries);
		const say = isDescending ? texts.list.sortedDown : texts.list.sortedUp;
		announce(say(labelOf(field)));
	}

	const details = element(
		'th',
		{ role: 'columnheader', scope: 'col' },
		element('span', { class: 'only-heard' }, texts.list.details),
	);
	const row = element('tr', { role: 'row' }, ...heads, hasDetails && details);
	return element('thead', { role: 'rowgroup' }, row);
}
