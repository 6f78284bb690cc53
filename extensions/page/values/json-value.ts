import { element } from '../dom/element.ts';
import { plainText } from './value-text.ts';

/** JSON for people: a list of simple values as a list, anything else indented. */
export function jsonValue(value: unknown): HTMLElement {
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (Array.isArray(parsed) && parsed.every((entry) => typeof entry !== 'object')) {
		return element('p', {}, plainText(parsed));
	}
	return preformatted(JSON.stringify(parsed, null, 2));
}

export function preformatted(text: string): HTMLElement {
	return element('pre', { class: 'code', tabindex: 0 }, element('code', {}, text));
}

export function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
