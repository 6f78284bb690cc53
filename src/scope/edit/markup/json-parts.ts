import { htmlParts } from './html-parts.ts';
import { isDangerousAddress } from './address.ts';
import { markdownParts } from './markdown-parts.ts';
import { shortened, type Part } from './parts.ts';
import { lettersOf } from './html-tokens.ts';
import type { TextFormat } from './text-format.ts';

type Record = { readonly [name: string]: unknown };

const inJson: TextFormat = { kind: 'json' };

/** What visitors may not write in a value of JSON, whose texts are drawn as its field's format says. */
export function jsonParts(value: unknown, format: TextFormat): Part[] {
	return partsAt(value, format, '');
}

/** @param name of what the value stands in */
function partsAt(value: unknown, format: TextFormat, name: string): Part[] {
	if (format.kind === 'plain') return [];
	if (typeof value === 'string') return format.kind === 'markdown' ? markdownParts(value).flat() : partsOf(value, name);
	if (Array.isArray(value)) return value.flatMap((one) => partsAt(one, format, name));
	if (!isRecord(value)) return [];

	const parts = Object.entries(withoutCode(value)).flatMap(([key, one]) => [
		...partsOf(key, ''),
		...partsAt(one, format.kind === 'rows' ? (format.fields.get(key) ?? inJson) : inJson, key),
	]);
	return isOfType(value, 'raw') ? [{ sign: JSON.stringify(value.data), what: 'a block of raw HTML' }, ...parts] : parts;
}

const ofAddresses = /(?:url|src|href|link|embed|source|poster)$/i;
/** What ends an attribute's value, for those who write one into a page without a thought; a `'` may be a part of it. */
const endsAnAddress = /["<>`]/;
const quote = /["'`]/;
const attribute = /["'`\s/][a-z:-]+\s*=/i;
const handler = /["'`\s/]on[a-z]{3,}\s*=/i;

function partsOf(text: string, name: string): Part[] {
	const isUnfit =
		isDangerousAddress(text) ||
		(text.includes('&') && isDangerousAddress(lettersOf(text))) ||
		(ofAddresses.test(name) && (endsAnAddress.test(text) || goesOn(text, attribute))) ||
		goesOn(text, handler);
	return [...(isUnfit ? [{ sign: text, what: shortened(text) }] : []), ...htmlParts(text)];
}

/** Whether what follows a quotation mark would be read as such an attribute, were the mark the end of a value. */
function goesOn(text: string, as: RegExp): boolean {
	const at = text.search(quote);
	return at >= 0 && as.test(text.slice(at));
}

/** A block of code is shown as the letters that it is. */
function withoutCode(block: Record): Record {
	if (!isOfType(block, 'code') || typeof block.data.code !== 'string') return block;
	return { ...block, data: { ...block.data, code: null } };
}

function isOfType(block: Record, type: string): block is Record & { data: Record } {
	const its = block['type'];
	return typeof its === 'string' && its.toLowerCase() === type && isRecord(block['data']);
}

function isRecord(value: unknown): value is Record {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
