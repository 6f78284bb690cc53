import { element, heading } from '../dom/element.ts';
import { entrySpot, entryTitle, type ListOptions, type ListView } from './list-view.ts';
import type { Entry } from './unwrap-junction.ts';

/** Entries one below the other, each with all its fields: things to read. */
export function cardList(options: ListOptions, entries: Entry[]): ListView {
	return listOf('card-list', entries, (entry) => wholeEntry(options, entry));
}

/** Entries of several collections in their order, as sections of one text. */
export function sectionList(options: ListOptions, entries: Entry[]): ListView {
	return listOf('section-list', entries, (entry) => wholeEntry(options, entry));
}

/** Entries that are no more than their names. */
export function chipList(options: ListOptions, entries: Entry[]): ListView {
	return listOf('chips', entries, (entry) => [entryTitle(options, entry) ?? entry.key], 'chip');
}

function listOf(
	name: string,
	entries: Entry[],
	draw: (entry: Entry) => (Node | string | false)[],
	itemName: string | null = null,
): ListView {
	const list = element('ul', { class: name });
	const view: ListView = {
		element: list,
		append(more) {
			for (const entry of more) list.append(element('li', { class: itemName }, ...draw(entry)));
		},
	};
	view.append(entries);
	return view;
}

function wholeEntry(options: ListOptions, entry: Entry): (Node | string | false)[] {
	const { context, level } = options;
	const title = entryTitle(options, entry);
	return [
		title !== null && heading(level, { class: 'card-title' }, title),
		context.renderBody(context, { ...entry, spot: entrySpot(options, entry), level: level + 1, title }),
	];
}
