const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Points the files in a text at the share's own door instead of Directus' assets, which a visitor may not open. */
export function rewriteAssetUrls(text: string, { publicUrl, assets }: { publicUrl: string; assets: string }): string {
	const origin = publicUrl === '' ? '' : `(?:${escaped(publicUrl)})?`;
	return text.replace(new RegExp(`(?<![\\w./:-])${origin}/?(?:\\.\\./)*assets/(${uuid})`, 'gi'), `${assets}/$1`);
}

/** What a text contains where it shows a file. */
export function assetReference(file: string): string {
	return `assets/${file}`;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
