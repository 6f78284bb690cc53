const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export interface AssetPlaces {
	publicUrl: string;
	/** Where the share's own door hands out files, without an origin. */
	assets: string;
}

/** Points the files in a text at the share's own door instead of Directus' assets, which a visitor may not open. */
export function rewriteAssetUrls(text: string, { publicUrl, assets }: AssetPlaces): string {
	return text.replace(directusAssets(publicUrl), (_, _before, file: string) => `${assets}/${file}`);
}

/**
 * The other way: what was written for the share's own door points at Directus' assets again, each file in the way in
 * which the stored text named it.
 */
export function restoreAssetUrls(text: string, stored: string, { publicUrl, assets }: AssetPlaces): string {
	const before = new Map(
		[...stored.matchAll(directusAssets(publicUrl))].map(([, start = '', file = '']) => [file.toLowerCase(), start]),
	);
	const ours = new RegExp(`(?:https?://[^\\s"'<>()/]+)?${escaped(assets)}/(${uuid})`, 'gi');
	return text.replace(ours, (_, file: string) => `${before.get(file.toLowerCase()) ?? `${publicUrl}/assets/`}${file}`);
}

/** What a text contains where it shows a file. */
export function assetReference(file: string): string {
	return `assets/${file}`;
}

/** The files that a text names by their addresses, in lower case. */
export function filesNamedIn(text: string): string[] {
	return [...text.matchAll(new RegExp(`assets/(${uuid})`, 'gi'))].map(([, file = '']) => file.toLowerCase());
}

/**
 * The addresses of files as Directus and people write them: with or without the host (and its scheme), with or without the
 * path below which Directus lies, or relative. What follows the key (`/photo.png`, `.png`, `?key=…`) is left as it is.
 */
function directusAssets(publicUrl: string): RegExp {
	const [, host = '', path = ''] = /^(?:https?:)?(\/\/[^/]+)?(.*)$/i.exec(publicUrl) ?? [];
	const origin = host === '' ? '' : `(?:(?:https?:)?${escaped(host)})?`;
	const below = path === '' ? '' : `(?:${escaped(path)})?`;
	return new RegExp(`(?<![\\w./:-])(${origin}${below}/?(?:\\.\\./)*assets/)(${uuid})`, 'gi');
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
