import { element, heading } from '../dom/element.ts';
import { texts } from '../texts.ts';
import { fitHeadings, type ProseOptions } from './prose.ts';
import { cleanHtml, pictureAt, safeLink } from './clean-html.ts';
import { embedded } from './embedded.ts';

interface Block {
	type: string;
	data: Record<string, unknown>;
}

/** A text of the block editor. `null` where the value is not one. Of blocks that are not known, their words are shown. */
export function blockDocument(value: unknown, options: ProseOptions): HTMLElement | null {
	const blocks = readBlocks(value);
	if (!blocks) return null;
	const prose = element('div', { class: 'prose' });
	for (const block of blocks) prose.append(blockElement(block, options) ?? '');
	fitHeadings(prose, options.level);
	return prose;
}

type Rich = (html: unknown) => DocumentFragment;

function blockElement({ type, data }: Block, options: ProseOptions): HTMLElement | null {
	const rich: Rich = (html) => cleanHtml(text(html), options.isOwnAsset);

	switch (type) {
		case 'header':
			return heading(Number(data.level) || 2, {}, rich(data.text));
		case 'paragraph':
			return element('p', {}, rich(data.text));
		case 'quote':
			return element('blockquote', {}, element('p', {}, rich(data.text)), element('cite', {}, rich(data.caption)));
		case 'code':
			return element('pre', { tabindex: 0 }, element('code', {}, text(data.code)));
		case 'delimiter':
			return element('hr');
		case 'list':
		case 'nestedlist':
			return listElement(data.items, text(data.style), rich);
		case 'checklist':
			return listElement(data.items, 'checklist', rich);
		case 'table':
			return tableElement(data.content, data.withHeadings === true, rich);
		case 'image':
			return imageElement(data, rich, options);
		case 'attaches':
			return attachmentElement(data, options);
		case 'embed':
			return embedElement(data, rich);
		case 'raw':
			return element('div', {}, rich(data.html));
		default:
			return wordsElement(data, rich);
	}
}

function listElement(items: unknown, style: string, rich: Rich): HTMLElement {
	const list = element(style === 'ordered' ? 'ol' : 'ul', style === 'checklist' ? { class: 'checklist' } : {});
	for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
		const record = isRecord(item) ? item : { content: item };
		const nested = Array.isArray(record.items) && record.items.length > 0;
		const children = nested ? listElement(record.items, style, rich) : null;
		const mark = style === 'checklist' ? checkMark(record) : null;
		list.append(element('li', {}, mark, rich(record.content ?? record.text), children));
	}
	return list;
}

function checkMark({ checked, meta }: Record<string, unknown>): HTMLElement {
	const isChecked = checked === true || (isRecord(meta) && meta.checked === true);
	const label = isChecked ? texts.value.yes : texts.value.no;
	return element('span', { class: 'check', role: 'img', 'aria-label': label }, isChecked ? '☑' : '☐');
}

function tableElement(content: unknown, hasHeadings: boolean, rich: Rich): HTMLElement {
	const rows = (Array.isArray(content) ? (content as unknown[]) : []).map((row) =>
		Array.isArray(row) ? (row as unknown[]) : [],
	);
	const heads = hasHeadings ? rows.shift() : undefined;
	const table = element(
		'table',
		{},
		heads &&
			element('thead', {}, element('tr', {}, ...heads.map((cell) => element('th', { scope: 'col' }, rich(cell))))),
		element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map((cell) => element('td', {}, rich(cell)))))),
	);
	return element('div', { class: 'scroller', tabindex: 0 }, table);
}

function imageElement(data: Record<string, unknown>, rich: Rich, { isOwnAsset }: ProseOptions): HTMLElement {
	const file = isRecord(data.file) ? data.file : {};
	const caption = text(data.caption);
	const label = plainOf(rich(caption)) || text(file.title);
	return element(
		'figure',
		{},
		pictureAt(text(file.url) || text(data.url), label, isOwnAsset),
		caption === '' ? null : element('figcaption', {}, rich(caption)),
	);
}

function attachmentElement(data: Record<string, unknown>, { isOwnAsset }: ProseOptions): HTMLElement {
	const file = isRecord(data.file) ? data.file : {};
	const name = text(data.title) || text(file.title) || text(file.name) || texts.file.untitled;
	const url = safeLink(text(file.url));
	const isOffered = url && (url.origin !== location.origin || isOwnAsset(url.href));
	if (!isOffered) return element('p', {}, name);
	const link = { class: 'attachment', href: url.href, target: '_blank', rel: 'noopener noreferrer' };
	return element('p', {}, element('a', link, name));
}

function embedElement(data: Record<string, unknown>, rich: Rich): HTMLElement | null {
	// The player's own address comes first: the other is that of a page, which lets nobody put it into a frame.
	const url = safeLink(text(data.embed) || text(data.source));
	if (!url?.protocol.startsWith('http')) return wordsElement(data, rich);
	return element('figure', {}, embedded(url, plainOf(rich(data.caption))));
}

const WORDS = ['title', 'text', 'message', 'content', 'html', 'caption'];

/** What can be read of a block that is not known; where there is nothing, that it is missing. */
function wordsElement(data: Record<string, unknown>, rich: Rich): HTMLElement {
	const words = WORDS.map((name) => text(data[name])).filter((word) => word.trim() !== '');
	if (words.length === 0) return element('p', { class: 'note not-shown' }, texts.value.notShown);
	return element('div', {}, ...words.map((word) => element('p', {}, rich(word))));
}

function plainOf(fragment: DocumentFragment): string {
	return fragment.textContent?.trim() ?? '';
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : '';
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
