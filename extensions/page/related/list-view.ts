import type { Field } from '../../client/api.ts';
import type { RenderContext } from '../render-context.ts';
import type { ListPages } from './list-pages.ts';
import { fillTemplate, relatedTitle, templateOf } from './related-title.ts';
import type { Entry } from './unwrap-junction.ts';

/** A list on the page that can be added to, page by page. */
export interface ListView {
	element: HTMLElement;
	append(entries: Entry[]): void;
	/** Called when the visitor sorted the list, so that it may be another part of it that is shown. */
	onReorder?: () => void;
}

export interface ListOptions {
	context: RenderContext;
	field: Field;
	spot: string;
	/** The level of the headings of its entries. */
	level: number;
	pages: ListPages;
}

/** What an entry is called in its list. A template of the list field starts from the row that the list itself holds. */
export function entryTitle({ context, field }: Pick<ListOptions, 'context' | 'field'>, entry: Entry): string | null {
	const template = templateOf(field);
	const start = entry.junction ?? entry;
	return (
		(template && fillTemplate(context, start.collection, start.row, template)) ||
		relatedTitle(context, entry.collection, entry.row)
	);
}

/** Where an entry stands on the page. */
export function entrySpot({ spot }: Pick<ListOptions, 'spot'>, entry: Entry, index = 0): string {
	return `${spot}[${entry.key === '' ? String(index) : entry.key}]`;
}
