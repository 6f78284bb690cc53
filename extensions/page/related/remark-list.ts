import { ownFiles } from '../render-context.ts';
import { element } from '../dom/element.ts';
import { isWide } from '../fields/field-kind.ts';
import { renderValue } from '../values/render-value.ts';
import { isEmpty } from '../values/value-text.ts';
import { shownNodes } from './list-layout.ts';
import type { ListOptions, ListView } from './list-view.ts';
import { referenceText } from './reference.ts';
import type { Entry } from './unwrap-junction.ts';

/** Texts with who wrote them and when, as comments are read everywhere: without labels. */
export function remarkList({ context, level }: ListOptions, entries: Entry[]): ListView {
	const nodes = shownNodes(entries);
	const list = element('ul', { class: 'remarks' });

	const draw = (entry: Entry, isText: boolean): HTMLElement[] =>
		nodes
			.filter(({ field, kind }) => isWide(kind) === isText && !isEmpty(entry.row[field.field]))
			.map(({ field }) => {
				const value = entry.row[field.field];
				const shown = field.relation
					? referenceText(context, field, value, entry.row)
					: renderValue(value, field, { place: 'cell', ...ownFiles(context), level });
				return element('div', {}, shown);
			});

	const view: ListView = {
		element: list,
		append(more) {
			for (const entry of more) {
				list.append(
					element('li', {}, element('div', { class: 'byline' }, ...draw(entry, false)), ...draw(entry, true)),
				);
			}
		},
	};
	view.append(entries);
	return view;
}
