import { isOver, type Failure } from '../client/answer.ts';
import { announce } from '../dom/announce.ts';
import { disclosure } from '../dom/disclosure.ts';
import { button, element, heading, type Child } from '../dom/element.ts';
import { labelOf } from '../fields/label-of.ts';
import { takeNoteOf, isPageable, isPartFailed, isRow, keyOf, listAt, type RenderContext } from '../render-context.ts';
import { texts } from '../texts.ts';
import { numberText } from '../values/number-text.ts';
import { cardList, chipList, sectionList } from './card-list.ts';
import { fileList } from './file-list.ts';
import { editableLayout, isText, listLayout } from './list-layout.ts';
import { LARGEST_PAGE, listPages, type ListPages } from './list-pages.ts';
import { entryTitle, type ListOptions, type ListView } from './list-view.ts';
import { notLoaded } from './not-loaded.ts';
import { remarkList } from './remark-list.ts';
import { tableList } from './table-list.ts';
import { unwrapList } from './unwrap-junction.ts';
import type { ListPlace } from './list-place.ts';

const layouts = {
	files: fileList,
	chips: chipList,
	remarks: remarkList,
	table: tableList,
	cards: cardList,
	sections: sectionList,
};

/**
 * A related list with its heading. The item's own lists lie open; lists inside of lists open on a press, unless they are
 * pictures or a few names.
 */
export function listSection(context: RenderContext, place: ListPlace): HTMLElement | null {
	const { field, from, owner, path, spot, level } = place;
	const rows = Array.isArray(place.value) ? (place.value as unknown[]).filter(isRow) : [];
	const entries = unwrapList(context, from, field, path, rows);
	const failure = rows.length > 0 && isPartFailed(context, path) ? notLoaded(context, 'part') : null;
	const isNested = !isPageable(context, path);
	const of = isNested ? keyOf(from, owner) : null;
	const list = listAt(context, path);
	if (entries.length === 0) {
		if (of !== null && of !== '' && list?.cut?.includes(of)) return unreadSection(context, place, of);
		return (
			failure &&
			element('section', { class: 'block' }, heading(level, { class: 'block-title' }, labelOf(field)), failure)
		);
	}

	const hasMore = list?.more === true && (of === null || of === '' || list.cut?.includes(of) !== false);
	const count = hasMore ? (isNested ? null : list.total) : entries.length;
	const title: Child[] = [
		labelOf(field),
		count !== null && !isText(field, entries) && element('span', { class: 'count' }, numberText(count)),
	];

	const pages = listPages(context, place, { list, entries, rows: rows.length, isComplete: !hasMore, of });
	const options: ListOptions = { context, field, spot, level: level + 1, pages };
	const natural = listLayout(
		field,
		entries,
		entries.map((entry) => entryTitle(options, entry)),
	);
	const isEditable = entries.some((entry) => context.editor?.isEditable(entry.path));
	const layout = isEditable ? editableLayout(natural) : natural;
	const isFolded = isNested && layout !== 'files' && layout !== 'chips';

	const draw = (): HTMLElement => {
		const view = layouts[layout](options, entries);
		// Without the key of its row nobody can ask for the rest.
		const rest = hasMore && (of === '' ? cutNote() : pager(context, pages, view));
		return element('div', { class: 'list' }, view.element, rest, failure);
	};

	if (isFolded) return disclosure({ class: 'nested-list' }, title, draw, { spot });
	return element(
		'section',
		{ class: `block of-${layout}` },
		heading(level, { class: 'block-title' }, ...title),
		field.note ? element('p', { class: 'note' }, field.note) : null,
		draw(),
	);
}

/** A list of which nothing was sent with its item, so many lists there are: it is read when somebody asks for it. */
function unreadSection(context: RenderContext, place: ListPlace, of: string): HTMLElement {
	const { field, path, level } = place;
	const status = element('p', { class: 'note' });
	const more = button(texts.list.more, { class: 'quiet' }, () => void read());
	const section = element(
		'section',
		{ class: 'block' },
		heading(level, { class: 'block-title' }, labelOf(field)),
		element('div', { class: 'pager' }, more, status),
	);

	async function read(): Promise<void> {
		more.disabled = true;
		const answer = await context.client.readList(path, { page: 1, limit: LARGEST_PAGE, sort: null, of });
		more.disabled = false;
		if (answer.kind !== 'answered') return tellFailure(context, status, answer);

		const { data, meta } = answer.body;
		takeNoteOf(context, meta);
		const list = listAt(context, path);
		const isAll = meta.total !== null && data.length >= meta.total;
		if (list && isAll) list.cut = list.cut?.filter((key) => key !== of) ?? [];
		const drawn = listSection(context, { ...place, value: data });
		section.replaceWith(drawn ?? '');
		drawn?.querySelector<HTMLElement>('summary, a, button')?.focus({ preventScroll: true });
	}

	return section;
}

function tellFailure(context: RenderContext, status: HTMLElement, failure: Failure): void {
	if (isOver(failure)) return context.onOver(failure);
	status.textContent = texts.list.failed;
	announce(texts.list.failed);
}

function cutNote(): HTMLElement {
	return element('p', { class: 'note' }, texts.list.someOnly);
}

/** The button that adds the next page. */
function pager(context: RenderContext, pages: ListPages, view: ListView): HTMLElement {
	const status = element('p', { class: 'note', tabindex: -1 });
	const more = button(texts.list.more, { class: 'quiet' }, () => void addPage());
	const frame = element('div', { class: 'pager' }, more, status);

	const tell = (): void => {
		const total = pages.total();
		const shown = numberText(pages.entries().length);
		status.textContent = total === null ? '' : texts.list.shown(shown, numberText(total));
		more.hidden = pages.isComplete();
	};

	async function addPage(): Promise<void> {
		more.disabled = true;
		more.textContent = texts.list.loading;
		const answer = await pages.next();
		more.disabled = false;
		more.textContent = texts.list.more;

		if (answer.kind === 'failed') return tellFailure(context, status, answer.failure);

		view.append(answer.entries);
		tell();
		announce(status.textContent);
		(more.hidden ? status : more).focus({ preventScroll: true });
	}

	view.onReorder = tell;
	tell();
	return frame;
}
