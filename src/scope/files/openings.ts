/**
 * What in a text opens more than the share. Editors paste addresses, and Directus itself writes the token of an account
 * into the addresses of pictures where a field is so configured; whoever reads the text would have them.
 */
export interface OpeningPlaces {
	/** The address of this Directus, without a trailing slash; empty where nobody has said it. */
	publicUrl: string;
	/** The secret of the link that the text is shown by, which gives nothing away; null where it is not known. */
	secret: string | null;
}

/** What is between two addresses in running text, in HTML and in Markdown. */
const words = /[^\s"'<>()[\]{}`\\,|]+/g;
const mayOpen = /[?#]|\/shared?\//i;
const parameters = /[?#][^?#]*/g;
/** How a text separates parameters: as it is, or written as HTML. */
const separators = /(&(?:amp;|#0*38;|#x0*26;)?)/i;
const hosts = /\/\/[^/?#]/;
const ofAFile = /\/assets\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const ourLinks = /(\/share\/)([\w-]{16,})(?![\w-])/gi;
const coresLinks = /(\/admin\/shared\/)([\w-]+)/gi;

/** What stands where a link was cut. */
const cut = '…';

/** How Directus is asked for a picture of another size or kind. */
const ofPictures = new Set([
	...['key', 'width', 'height', 'quality', 'fit', 'format', 'withoutEnlargement', 'transforms', 'download'],
	...['focal_point_x', 'focal_point_y'],
]);
const soundsSecret = /token|secret|password|jwt|api_?key/i;
/** Long, and with all kinds of letters as what Directus makes has them; or a hash; or three parts of a signed one. */
const looksSecret = [/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{20,}$/, /^[\da-f]{32,}$/i, /^[\w-]{8,}\.[\w-]{8,}\.[\w-]+$/];

/**
 * A text whose addresses of this Directus carry no token and whose links of other shares, ours and core's, are cut. What
 * belongs to other hosts is left as it is, but for files as only a Directus has them.
 */
export function withoutOpenings(text: string, places: OpeningPlaces): string {
	return mayOpen.test(text) ? text.replace(words, (word) => closed(word, places)) : text;
}

/**
 * The other way: addresses that a visitor left as they were shown are what the stored text has in their places again,
 * one after the other where several look alike.
 */
export function withOpenings(text: string, stored: string, places: OpeningPlaces): string {
	const originals = new Map<string, string[]>();
	for (const [word] of stored.matchAll(words)) {
		const shown = closed(word, places);
		if (shown !== word) originals.set(shown, [...(originals.get(shown) ?? []), word]);
	}
	if (originals.size === 0) return text;

	return text.replace(words, (word) => {
		const left = originals.get(word);
		return (left && (left.length > 1 ? left.shift() : left[0])) ?? word;
	});
}

function closed(word: string, places: OpeningPlaces): string {
	if (!mayOpen.test(word)) return word;
	const isFile = ofAFile.test(word);
	if (!isFile && !isOurs(word, places)) return word;
	return withoutLinks(word, places).replace(parameters, withoutTokens);
}

/** Whether an address leads to this Directus, as far as can be seen: by its name, or by none at all. */
function isOurs(word: string, { publicUrl }: OpeningPlaces): boolean {
	if (!hosts.test(word)) return true;
	const place = publicUrl.replace(/^https?:/i, '').toLowerCase();
	if (!place.startsWith('//')) return false;
	const at = word.toLowerCase().indexOf(place);
	return at >= 0 && /^(?:[/?#]|$)/.test(word.slice(at + place.length));
}

function withoutLinks(word: string, { secret }: OpeningPlaces): string {
	return word
		.replace(ourLinks, (link, start: string, its: string) => (its === secret ? link : start + cut))
		.replace(coresLinks, (_, start: string) => start + cut);
}

/** @param query with the sign that it begins with */
function withoutTokens(query: string): string {
	const [first = '', ...rest] = query.slice(1).split(separators);
	const all = [{ separator: '', parameter: first }];
	for (let at = 0; at < rest.length; at += 2) {
		all.push({ separator: rest[at] ?? '', parameter: rest[at + 1] ?? '' });
	}
	const kept = all.filter(({ parameter }) => !isToken(parameter));
	if (kept.length === all.length) return query;
	if (kept.length === 0) return '';
	return query[0] + kept.map(({ separator, parameter }, at) => (at === 0 ? '' : separator) + parameter).join('');
}

function isToken(parameter: string): boolean {
	const at = parameter.indexOf('=');
	if (at < 0) return false;
	const [name, value] = [decoded(parameter.slice(0, at)), decoded(parameter.slice(at + 1))];
	if (ofPictures.has(name)) return false;
	return soundsSecret.test(name) || looksSecret.some((kind) => kind.test(value));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
