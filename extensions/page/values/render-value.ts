import type { Field } from '../client/contract.ts';
import { element, type Child } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { choiceFor, choicesOf } from '../fields/choices.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { texts } from '../texts.ts';
import { blockDocument } from './block-document.ts';
import { safeLink } from './clean-html.ts';
import { jsonValue, preformatted, rowsValue } from './json-value.ts';
import { mapText } from './map-text.ts';
import { proseFromHtml, proseFromMarkdown, type ProseOptions } from './prose.ts';
import { plainText, valueText } from './value-text.ts';

export interface ValueOptions extends ProseOptions {
	/** `cell` is for tables and cards: shorter dates. */
	place: 'page' | 'cell';
}

/** Draws the value of a field that is not a relation. */
export function renderValue(value: unknown, field: Field, options: ValueOptions): Child {
	const kind = fieldKind(field);
	const text = valueText(value, field, options.place === 'cell' ? 'medium' : 'long');

	switch (kind) {
		case 'html':
			return proseFromHtml(plainText(value), options);
		case 'markdown':
			return proseFromMarkdown(plainText(value), options);
		case 'blocks':
			return blockDocument(value, options) ?? jsonValue(value);
		case 'rows':
			return rowsValue(value, field);
		case 'json':
			return jsonValue(value);
		case 'code':
			return typeof value === 'string' ? preformatted(value) : jsonValue(value);
		case 'long-text':
			return typeof value === 'object' ? jsonValue(value) : element('p', { class: 'long-text' }, text);
		case 'boolean':
			return element('span', { class: 'boolean' }, icon(text === texts.value.yes ? 'check' : 'cross'), text);
		case 'date':
		case 'time':
		case 'date-time':
		case 'instant':
			return element('time', { datetime: plainText(value) }, text);
		case 'integer':
		case 'number':
		case 'file-size':
			return element('span', { class: 'number' }, text);
		case 'identifier':
			return element('code', { class: 'identifier' }, text);
		case 'colour':
			return colourValue(plainText(value));
		case 'rating':
			return ratingValue(Number(value), field);
		case 'map':
			return mapText(value) ?? jsonValue(value);
		case 'tags':
		case 'choices':
			return choicesValue(value, field);
		default:
			return typeof value === 'object' ? jsonValue(value) : linkedText(text, plainText(value));
	}
}

/** A text that is nothing but an address becomes a link. */
function linkedText(text: string, value: string): Child {
	const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
	const isAddress = /^https?:\/\/\S+$/i.test(value);
	const url = isMail ? safeLink(`mailto:${value}`) : isAddress ? safeLink(value) : null;
	return url ? element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}

function choicesValue(value: unknown, field: Field): Child {
	const choices = choicesOf(field);
	const values = Array.isArray(value) ? (value as unknown[]) : [value];
	const shown = values.map((entry) => choiceFor(choices, entry));
	if (!Array.isArray(value) && shown[0]?.colour == null) return shown[0]?.text;

	return element(
		'ul',
		{ class: 'chips' },
		...shown.map((choice) => element('li', { class: 'chip' }, choice.colour && dot(choice.colour), choice.text)),
	);
}

function colourValue(value: string): Child {
	return element('span', { class: 'colour' }, dot(value), element('code', {}, value));
}

/** A spot of a colour that the project chose. What is no colour paints nothing. */
function dot(colour: string): HTMLElement {
	const spot = element('span', { class: 'dot', 'aria-hidden': 'true' });
	const themed = /^var\(--theme--([a-z]+)\)$/.exec(colour)?.[1];
	spot.style.backgroundColor = themed ? `var(--${themed})` : colour;
	return spot;
}

function ratingValue(value: number, field: Field): Child {
	const most = Number(field.options?.maxValue ?? 5);
	if (!(value >= 0 && value <= most && most <= 10)) return valueText(value, field);
	const label = texts.value.rating(valueText(value, field), String(most));
	const full = Math.round(value);
	return element(
		'span',
		{ class: 'rating', role: 'img', 'aria-label': label },
		'★'.repeat(full),
		element('span', { class: 'rating-rest' }, '★'.repeat(most - full)),
	);
}
