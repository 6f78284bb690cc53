import { Marked } from 'marked';
import { element } from '../dom/element.ts';
import { cleanHtml } from './clean-html.ts';

export interface ProseOptions {
	isOwnAsset: (address: string) => boolean;
	/** The level that the highest heading of the text gets, so that it fits into the page. */
	level: number;
}

const markdown = new Marked({
	gfm: true,
	// There are no form fields in a text here.
	renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
});

export function proseFromMarkdown(text: string, options: ProseOptions): HTMLElement {
	return proseFromHtml(markdown.parse(text, { async: false }), options);
}

export function proseFromHtml(html: string, options: ProseOptions): HTMLElement {
	const fragment = cleanHtml(html, options.isOwnAsset);
	fitHeadings(fragment, options.level);
	frameTables(fragment);
	return element('div', { class: 'prose' }, fragment);
}

/** Moves all headings down together, keeping their order among each other. */
export function fitHeadings(fragment: ParentNode, level: number): void {
	const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
	const highest = Math.min(...headings.map(levelOf));

	for (const before of headings) {
		const after = document.createElement(`h${String(Math.min(levelOf(before) - highest + level, 6))}`);
		after.append(...before.childNodes);
		before.replaceWith(after);
	}
}

function levelOf(heading: Element): number {
	return Number(heading.tagName.slice(1));
}

/** A table that is wider than the page scrolls in itself, also by keyboard. */
function frameTables(fragment: DocumentFragment): void {
	for (const table of fragment.querySelectorAll('table')) {
		const frame = element('div', { class: 'scroller', tabindex: 0 });
		table.replaceWith(frame);
		frame.append(table);
	}
}
