import DOMPurify from 'dompurify';
import { element } from '../dom/element.ts';
import { texts } from '../texts.ts';
import { embedded } from './embedded.ts';

/** What may stay of a text that somebody wrote. Everything else goes: scripts, styles, forms, names, ids. */
export const ALLOWED_TAGS = (
	'a abbr audio b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
	'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small source span strong sub summary sup ' +
	'table tbody td tfoot th thead time tr u ul var video'
).split(' ');

/** What is looked at, and put into words: none of it stays. */
const FRAMES = ['iframe', 'embed'];

const ALLOWED_ATTR = (
	'href src alt title width height colspan rowspan scope start reversed datetime controls lang dir open align ' +
	'data-style'
).split(' ');

const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i;

/**
 * Cleans HTML. Pictures and media may only be files of the share (`isOwnAsset`); one on another site becomes a link to
 * it, so that reading the page tells nobody that it is read, and no address of this server is called by a text.
 */
export function cleanHtml(html: string, isOwnAsset: (address: string) => boolean): DocumentFragment {
	const fragment = DOMPurify.sanitize(quieten(html), {
		ALLOWED_TAGS: [...ALLOWED_TAGS, ...FRAMES],
		ALLOWED_ATTR,
		// Its value is no address, though `text-align:` looks like the beginning of one.
		ADD_URI_SAFE_ATTR: ['data-style'],
		ALLOW_DATA_ATTR: false,
		ALLOW_ARIA_ATTR: false,
		RETURN_DOM_FRAGMENT: true,
	});

	for (const node of fragment.querySelectorAll('[data-style]')) keepAlignment(node);
	for (const link of fragment.querySelectorAll('a')) cleanLink(link);
	for (const image of fragment.querySelectorAll('img')) cleanImage(image, isOwnAsset);
	for (const frame of fragment.querySelectorAll(FRAMES.join())) replaceFrame(frame, isOwnAsset);
	for (const media of fragment.querySelectorAll('video, audio')) {
		if (!hasOwnSource(media, isOwnAsset)) {
			replaceFrame(media, isOwnAsset);
			continue;
		}
		media.setAttribute('controls', '');
		media.setAttribute('preload', 'metadata');
	}

	return fragment;
}

/**
 * Renames what the page's content security policy would block anyway, so that a harmless old text does not fill the
 * console with complaints. This is not what makes the text safe: DOMPurify does, whatever it is handed.
 */
function quieten(html: string): string {
	return html
		.replace(/<style\b[^]*?<\/style\s*>/gi, '')
		.replace(/<base\b/gi, '<span')
		.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

/** Of the styles of a text only the alignment is kept, as an attribute: inline styles are not for this page. */
function keepAlignment(node: Element): void {
	const alignment = /text-align:\s*(center|right|justify)/.exec(node.getAttribute('data-style') ?? '')?.[1];
	node.removeAttribute('data-style');
	if (alignment) node.setAttribute('align', alignment);
}

/** The address of a link, if it is one that a visitor may safely follow. */
export function safeLink(address: string): URL | null {
	if (!URL.canParse(address, location.href)) return null;
	const url = new URL(address, location.href);
	return LINK_PROTOCOLS.includes(url.protocol) ? url : null;
}

function cleanLink(link: HTMLAnchorElement): void {
	const address = link.getAttribute('href');
	if (address === null) return;

	if (address.startsWith('#') || !safeLink(address)) {
		link.removeAttribute('href');
		return;
	}

	link.target = '_blank';
	link.rel = 'noopener noreferrer';
}

/** A frame, or a film or sound of another site, becomes a link, or a player where that is allowed. */
function replaceFrame(frame: Element, isOwnAsset: (address: string) => boolean): void {
	const address = frame.getAttribute('src') ?? frame.querySelector('source')?.getAttribute('src') ?? '';
	const title = frame.getAttribute('title')?.trim() ?? '';
	const url = safeLink(address);
	const isElsewhere = url !== null && url.protocol.startsWith('http') && url.origin !== location.origin;
	if (isElsewhere) frame.replaceWith(embedded(url, title));
	else if (url && isOwnAsset(address)) frame.replaceWith(linkTo(url, title || texts.file.untitled));
	else frame.replaceWith(title);
}

function hasOwnSource(media: Element, isOwnAsset: (address: string) => boolean): boolean {
	const isOwn = (node: Element): boolean => isOwnAsset(node.getAttribute('src') ?? '');
	for (const source of media.querySelectorAll('source')) if (!isOwn(source)) source.remove();
	if (media.hasAttribute('src')) return isOwn(media);
	return media.querySelector('source') !== null;
}

function linkTo(url: URL, label: string): HTMLElement {
	return element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** A picture that a text names by its address alone, with the same care. */
export function pictureAt(address: string, label: string, isOwnAsset: (address: string) => boolean): DocumentFragment {
	// In a document of its own nothing is loaded yet.
	const image = document.implementation.createHTMLDocument().createElement('img');
	image.setAttribute('src', address);
	image.alt = label;
	return cleanHtml(image.outerHTML, isOwnAsset);
}

function cleanImage(image: HTMLImageElement, isOwnAsset: (address: string) => boolean): void {
	const address = image.getAttribute('src') ?? '';

	if (isOwnAsset(address) || PICTURE_DATA.test(address)) {
		image.loading = 'lazy';
		image.alt = image.getAttribute('alt') ?? '';
		return;
	}

	const url = safeLink(address);
	const isElsewhere = url !== null && url.protocol.startsWith('http') && url.origin !== location.origin;
	const label = image.alt.trim() || (isElsewhere ? texts.file.elsewhere : '');

	image.replaceWith(isElsewhere && !image.closest('a') ? linkTo(url, label) : label);
}
