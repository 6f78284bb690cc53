import { restoreAssetUrls, rewriteAssetUrls, type AssetPlaces } from './asset-urls.ts';
import { withOpenings, withoutOpenings, type OpeningPlaces } from './openings.ts';

export type Places = AssetPlaces & OpeningPlaces;

/**
 * A value of a field as a share shows it: nothing in it opens more than the share, and the files that it shows are at the
 * share's own door.
 */
export function outward<Value>(value: Value, showsFiles: boolean, places: Places): Value {
	return mapTexts(value, (text) => {
		const closed = withoutOpenings(text, places);
		return showsFiles ? rewriteAssetUrls(closed, places) : closed;
	});
}

/** The other way: what a visitor made of a value that they saw, as it is to be stored in the place of the stored one. */
export function inward<Value>(value: Value, stored: unknown, showsFiles: boolean, places: Places): Value {
	const before = textsIn(stored).join('\n');
	return mapTexts(value, (text) => {
		const restored = showsFiles ? restoreAssetUrls(text, before, places) : text;
		return withOpenings(restored, before, places);
	});
}

/** Every text in a value of JSON, at whatever depth, as `change` makes it; names and everything else stay. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
	return mapped(value, change) as Value;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((entry) => mapped(entry, change));
	if (!isPlain(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mapped(entry, change)]));
}

/** The same texts, as a list. */
export function textsIn(value: unknown): string[] {
	const texts: string[] = [];
	mapTexts(value, (text) => {
		texts.push(text);
		return text;
	});
	return texts;
}

/** Dates and bytes are values of their own. */
function isPlain(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
