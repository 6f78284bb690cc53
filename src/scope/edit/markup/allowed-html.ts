import { sanitize, type Schema } from 'hast-util-sanitize';
import { isSafeAddress, isSafeSourceSet } from './address.ts';

/** What visitors may write in HTML: what Directus' own editors write, but for what runs, loads pages or looks like Directus. */
const schema: Schema = {
	tagNames: (
		'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd ' +
		'del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main ' +
		'mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td ' +
		'tfoot th thead time tr track tt u ul var video wbr'
	).split(' '),
	attributes: {
		'*': [
			...['title', 'lang', 'dir', 'align', 'role', 'style', 'aria-label', 'aria-hidden'],
			// Of code, and as Directus' editors mark what they write.
			['class', /^(?:language-\S+|mce-[\w-]+|cdx-[\w-]+|inline-code)$/],
		],
		a: ['href', 'hreflang', 'rel', 'target', 'download'],
		audio: ['src', 'controls', 'loop', 'muted', 'preload'],
		blockquote: ['cite'],
		col: ['span', 'width'],
		colgroup: ['span', 'width'],
		data: ['value'],
		del: ['cite', 'datetime'],
		details: ['open'],
		font: ['color', 'face', 'size'],
		img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding', 'border'],
		ins: ['cite', 'datetime'],
		li: ['value'],
		ol: ['start', 'type', 'reversed'],
		q: ['cite'],
		source: ['src', 'srcset', 'sizes', 'media', 'type', 'width', 'height'],
		table: ['border', 'cellpadding', 'cellspacing', 'width', 'height', 'summary'],
		td: ['colspan', 'rowspan', 'headers', 'width', 'height', 'valign'],
		th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'width', 'height', 'valign'],
		time: ['datetime'],
		tr: ['valign'],
		track: ['src', 'kind', 'srclang', 'label', 'default'],
		ul: ['type'],
		video: ['src', 'poster', 'controls', 'loop', 'muted', 'preload', 'width', 'height', 'playsinline'],
	},
	// Addresses are looked at below, as browsers read them.
	protocols: {},
	clobber: [],
	ancestors: {},
	required: {},
	strip: [],
};

export type Attributes = readonly (readonly [name: string, value: string])[];

/** The attributes that may stay of a tag, and of `class` which; null where the tag may not. */
export function allowedOf(name: string, attributes: Attributes): Map<string, ReadonlySet<string>> | null {
	const properties = Object.fromEntries(
		attributes.map(([key, value]) => [key, key === 'class' ? wordsIn(value) : value]),
	);
	const clean = sanitize({ type: 'element', tagName: name, properties, children: [] }, schema);
	if (clean.type !== 'element') return null;
	const kept = Object.entries(clean.properties).filter(
		([key, value]) => typeof value !== 'string' || isFit(key, value, attributes),
	);
	return new Map(kept.map(([key, value]) => [key, new Set(Array.isArray(value) ? value.map(String) : [])]));
}

/** The words of a list such as `class`, each once. */
export function wordsIn(value: string): string[] {
	return [...new Set(value.split(/\s+/).filter((word) => word !== ''))];
}

function isFit(name: string, value: string, attributes: Attributes): boolean {
	switch (name) {
		case 'href':
		case 'cite':
			return isSafeAddress(value, 'link');
		case 'src':
		case 'poster':
			return isSafeAddress(value, 'picture');
		case 'srcset':
			return isSafeSourceSet(value);
		case 'target':
			return value === '_self' || isOnItsOwn(attributes);
		default:
			return true;
	}
}

/** Whether a page that a link opens beside this one is kept from reaching back to it. */
function isOnItsOwn(attributes: Attributes): boolean {
	const rel = attributes.find(([name]) => name === 'rel')?.[1] ?? '';
	return wordsIn(rel.toLowerCase()).some((word) => word === 'noopener' || word === 'noreferrer');
}
