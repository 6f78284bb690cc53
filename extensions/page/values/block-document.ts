import { element, heading } from '../dom/element.ts';
import { fitHeadings, type ProseOptions } from './prose.ts';
import { cleanHtml } from './clean-html.ts';

interface Block {
	type: string;
	data: Record<string, unknown>;
}

/** A text of the block editor. `null` where the value is not one. Blocks that are not known are left out. */
export function blockDocument(value: unknown, options: ProseOptions): HTMLElement | null {
	const blocks = readBlocks(value);
	if (!blocks) return null;
	const prose = element('div', { class: 'prose' });
	for (const block of blocks) prose.append(blockElement(block, options) ?? '');
	fitHeadings(prose, options.level);
	return prose;
}

function blockElement({ type, data }: Block, options: ProseOptions): HTMLElement | null {
	const rich = (html: unknown): DocumentFragment => cleanHtml(typeof html === 'string' ? html : '', options.isOwnAsset);

	switch (type) {
		case 'header':
			return heading(Number(data.level) || 2, {}, rich(data.text));
		case 'paragraph':
			return element('p', {}, rich(data.text));
		case 'quote':
			return element('blockquote', {}, element('p', {}, rich(data.text)), element('cite', {}, rich(data.caption)));
		case 'code':
			return element('pre', { tabindex: 0 }, element('code', {}, typeof data.code === 'string' ? data.code : ''));
		case 'delimiter':
			return element('hr');
		case 'list':
		case 'nestedlist':
			return listElement(data.items, data.style === 'ordered', rich);
		case 'checklist':
			return listElement(data.items, false, rich);
		case 'table':
			return tableElement(data.content, rich);
		default:
			return typeof data.text === 'string' ? element('p', {}, rich(data.text)) : null;
	}
}

function listElement(items: unknown, isOrdered: boolean, rich: (html: unknown) => DocumentFragment): HTMLElement {
	const list = element(isOrdered ? 'ol' : 'ul');
	for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
		const { content, text, items: nested } = isRecord(item) ? item : { content: item };
		const children = Array.isArray(nested) && nested.length > 0 ? listElement(nested, isOrdered, rich) : null;
		list.append(element('li', {}, rich(content ?? text), children));
	}
	return list;
}

function tableElement(rows: unknown, rich: (html: unknown) => DocumentFragment): HTMLElement {
	const body = element('tbody');
	for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
		const cells = Array.isArray(row) ? (row as unknown[]) : [];
		body.append(element('tr', {}, ...cells.map((cell) => element('td', {}, rich(cell)))));
	}
	return element('div', { class: 'scroller', tabindex: 0 }, element('table', {}, body));
}

function readBlocks(value: unknown): Block[] | null {
	if (!isRecord(value) || !Array.isArray(value.blocks)) return null;
	return (value.blocks as unknown[])
		.filter(isRecord)
		.map(({ type, data }) => ({ type: String(type), data: isRecord(data) ? data : {} }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
