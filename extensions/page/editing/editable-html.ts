import DOMPurify from 'dompurify';
import { element } from '../dom/element.ts';
import { ALLOWED_TAGS } from '../values/clean-html.ts';

/** Set aside while the text is on the page: what would load something, run something or be stopped by its policy. */
const ASIDE = ['style', 'srcset', 'src', 'poster', 'autoplay', 'background'];
const PREFIX = 'data-aside-';

/** Whether nothing would be lost by editing this text here. */
export function isKeepable(html: string): boolean {
	if (html.includes('<!--')) return false;
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	return [...parsed.querySelectorAll('head > *, body *')].every(
		(node) =>
			ALLOWED_TAGS.includes(node.localName) &&
			[...node.attributes].every(({ name, value }) => !name.startsWith('on') && !/^\s*javascript:/i.test(value)),
	);
}

/** The text as it can stand on the page and be typed in. Only pictures of the share itself are shown. */
export function htmlForEditing(html: string, isOwnAsset: (address: string) => boolean): DocumentFragment {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	for (const node of parsed.body.querySelectorAll('*')) setAside(node, isOwnAsset);
	return DOMPurify.sanitize(parsed.body.innerHTML, {
		ALLOWED_TAGS,
		ADD_ATTR: ['target'],
		RETURN_DOM_FRAGMENT: true,
	});
}

/** The text as it is saved. */
export function htmlFromEditing(root: HTMLElement): string {
	const copy = root.cloneNode(true) as HTMLElement;
	for (const node of copy.querySelectorAll('*')) {
		// Browsers write styles while one types; the text's own were set aside.
		node.removeAttribute('style');
	}
	const clean = element('div');
	clean.append(DOMPurify.sanitize(copy.innerHTML, { ALLOWED_TAGS, ADD_ATTR: ['target'], RETURN_DOM_FRAGMENT: true }));
	const bare = [...clean.querySelectorAll('span')].filter((span) => span.attributes.length === 0);
	for (const span of bare) span.replaceWith(...span.childNodes);
	const inert = new DOMParser().parseFromString(clean.innerHTML, 'text/html').body;
	for (const node of inert.querySelectorAll('*')) putBack(node);
	const html = inert.innerHTML.trim();
	return inert.textContent?.trim() === '' && !inert.querySelector('img, video, audio, hr, table') ? '' : html;
}

function setAside(node: Element, isOwnAsset: (address: string) => boolean): void {
	for (const name of ASIDE) {
		const value = node.getAttribute(name);
		if (value === null || (name === 'src' && isOwnAsset(value))) continue;
		node.removeAttribute(name);
		node.setAttribute(PREFIX + name, value);
	}
}

function putBack(node: Element): void {
	for (const { name, value } of [...node.attributes]) {
		if (!name.startsWith(PREFIX)) continue;
		node.removeAttribute(name);
		if (ASIDE.includes(name.slice(PREFIX.length))) node.setAttribute(name.slice(PREFIX.length), value);
	}
}
