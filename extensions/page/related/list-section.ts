import { isOver } from '../client/answer.ts';
import type { Collection, Field, List } from '../client/contract.ts';
import { announce } from '../dom/announce.ts';
import { disclosure } from '../dom/disclosure.ts';
import { button, element, heading, type Child } from '../dom/element.ts';
import { isPageable, isRow, listAt, type RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { numberText } from '../values/number-text.ts';
import { cardList, chipList, sectionList } from './card-list.ts';
import { fileList } from './file-list.ts';
import { isText, listLayout } from './list-layout.ts';
import { entryTitle, type ListOptions, type ListView } from './list-view.ts';
import { remarkList } from './remark-list.ts';
import { tableList } from './table-list.ts';
import { unwrapList, type Entry } from './unwrap-junction.ts';
import { labelOf } from '../fields/label-of.ts';

const layouts = {
	files: fileList,
	chips: chipList,
	remarks: remarkList,
	table: tableList,
	cards: cardList,
	sections: sectionList,
};

const LARGEST_PAGE = 100;

export interface ListPlace {
	/** The collection that the list field belongs to. */
	from: Collection;
	field: Field;
	value: unknown;
	path: string;
	level: number;
}

/**
 * A related list with its heading. The item's own lists lie open; lists inside of lists open on a press, unless they are
 * pictures or a few names.
 */
export function listSection(context: RenderContext, place: ListPlace): HTMLElement | null {
	const { field, from, path, level } = place;
	const rows = Array.isArray(place.value) ? (place.value as unknown[]).filter(isRow) : [];
	const entries = unwrapList(context, from, field, path, rows);
	if (entries.length === 0) return null;

	const list = listAt(context, path);
	const isNested = !isPageable(context, path);
	const hasMore = list?.more === true;
	const count = hasMore ? (isNested ? null : list.total) : entries.length;
	const title: Child[] = [
		labelOf(field),
		count !== null && !isText(field, entries) && element('span', { class: 'count' }, numberText(count)),
	];

	const options: ListOptions = { context, field, level: level + 1 };
	const layout = listLayout(
		field,
		entries,
		entries.map((entry) => entryTitle(options, entry)),
	);
	const isFolded = isNested && layout !== 'files' && layout !== 'chips';

	const draw = (): HTMLElement => {
		const view = layouts[layout](options, entries);
		const rest = hasMore && (isNested ? cutNote() : pager(context, place, list, view, entries));
		return element('div', { class: 'list' }, view.element, rest);
	};

	if (isFolded) return disclosure({ class: 'nested-list' }, title, draw);
	return element(
		'section',
		{ class: `block of-${layout}` },
		heading(level, { class: 'block-title' }, ...title),
		field.note ? element('p', { class: 'note' }, field.note) : null,
		draw(),
	);
}

function cutNote(): HTMLElement {
	return element('p', { class: 'note' }, texts.list.someOnly);
}

/** The button that adds the next page. Rows that moved in between are not shown twice. */
function pager(context: RenderContext, place: ListPlace, list: List, view: ListView, first: Entry[]): HTMLElement {
	const size = Math.min(list.limit, LARGEST_PAGE);
	const seen = new Set(first.map((entry) => entry.key));
	const status = element('p', { class: 'note', tabindex: -1 });
	const more = button(texts.list.more, { class: 'quiet' }, () => void addPage());
	let loaded = list.limit;
	let shown = first.length;

	const tell = (total: number | null): void => {
		status.textContent = total === null ? '' : texts.list.shown(numberText(shown), numberText(total));
	};

	async function addPage(): Promise<void> {
		more.disabled = true;
		more.textContent = texts.list.loading;
		const answer = await context.client.readList(place.path, Math.floor(loaded / size) + 1, size);
		more.disabled = false;
		more.textContent = texts.list.more;

		if (answer.kind !== 'answered') {
			if (isOver(answer)) return context.onOver(answer);
			status.textContent = texts.list.failed;
			return announce(texts.list.failed);
		}

		const { data, meta } = answer.body;
		const entries = unwrapList(context, place.from, place.field, place.path, data);
		const fresh = entries.filter((entry) => entry.key === '' || !seen.has(entry.key));
		for (const entry of fresh) seen.add(entry.key);
		view.append(fresh);
		loaded += size;
		shown += fresh.length;
		tell(meta.total);
		announce(status.textContent);

		const isComplete = data.length < size || (meta.total !== null && loaded >= meta.total);
		if (!isComplete) return more.focus({ preventScroll: true });
		more.remove();
		status.focus({ preventScroll: true });
	}

	tell(list.total);
	return element('div', { class: 'pager' }, more, status);
}
