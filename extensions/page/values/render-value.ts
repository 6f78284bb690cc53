import type { Field } from '../../client/api.ts';
import { element, type Child } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { materialIcon } from '../dom/material-icon.ts';
import { drawMap } from '../map/draw-map.ts';
import { choiceFor, choicesOf, type Choice } from '../fields/choices.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { texts } from '../texts.ts';
import { blockDocument } from './block-document.ts';
import { pictureAt, safeLink } from './clean-html.ts';
import { jsonValue, preformatted } from './json-value.ts';
import { mapText } from './map-text.ts';
import { paintOf } from './paint-of.ts';
import { rowsValue } from './rows-value.ts';
import { proseFromHtml, proseFromMarkdown, type ProseOptions } from './prose.ts';
import { isEmpty, isTrue, plainText, valueText } from './value-text.ts';

export interface ValueOptions extends ProseOptions {
	/** `cell` is for tables and cards: shorter dates. */
	place: 'page' | 'cell';
	/** The address of a file of this share. */
	assetUrl: (file: string) => string;
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
			return rowsValue(value, field, (cell, column) => {
				return isEmpty(cell) ? '' : renderValue(cell, column, { ...options, place: 'cell' });
			});
		case 'file':
			return typeof value === 'string' ? namedFile(value, field, options) : jsonValue(value);
		case 'json':
			return jsonValue(value);
		case 'code':
			return typeof value === 'string' ? preformatted(value) : jsonValue(value);
		case 'long-text':
			return typeof value === 'object' ? jsonValue(value) : element('p', { class: 'long-text' }, text);
		case 'boolean':
			return element('span', { class: 'boolean' }, icon(isTrue(value) ? 'check' : 'cross'), text);
		case 'date':
		case 'time':
		case 'date-time':
		case 'instant':
			return element('time', { datetime: plainText(value) }, text);
		case 'slider':
			return sliderValue(Number(value), text, field);
		case 'integer':
		case 'number':
		case 'file-size':
			return element('span', { class: 'number' }, text);
		case 'identifier':
			return element('code', { class: 'identifier' }, text);
		case 'colour':
			return colourValue(plainText(value));
		case 'icon':
			return iconValue(plainText(value), text);
		case 'rating':
			return ratingValue(Number(value), field);
		case 'map':
			return options.place === 'page'
				? (drawMap(value) ?? jsonValue(value))
				: (mapText(value) ?? texts.value.places(1));
		case 'tags':
		case 'choices':
			return choicesValue(value, field);
		default:
			return typeof value === 'object' ? jsonValue(value) : linkedText(text, plainText(value));
	}
}

/** A file of which a repeater knows the key alone. */
function namedFile(key: string, field: Field, { isOwnAsset, assetUrl }: ValueOptions): Child {
	if (field.interface === 'file-image') return pictureAt(assetUrl(key), '', isOwnAsset);
	return element('a', { href: assetUrl(key), target: '_blank', rel: 'noopener noreferrer' }, texts.file.untitled);
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
	if (!Array.isArray(value) && shown[0]?.colour == null && shown[0]?.icon == null) return shown[0]?.text;

	return element(
		'ul',
		{ class: 'chips' },
		...shown.map((choice) => element('li', { class: 'chip' }, choiceSign(choice), choice.text)),
	);
}

/** Its icon in its colour, or a spot of the colour. */
function choiceSign({ icon: name, colour }: Choice): Child {
	const sign = name === null ? null : materialIcon(name);
	if (sign && colour) sign.style.color = paintOf(colour);
	return sign ?? (colour && dot(colour));
}

function iconValue(name: string, text: string): Child {
	return element('span', { class: 'icon-value' }, materialIcon(name), text);
}

function colourValue(value: string): Child {
	return element('span', { class: 'colour' }, dot(value), element('code', {}, value));
}

/** A spot of a colour that the project chose. What is no colour paints nothing. */
function dot(colour: string): HTMLElement {
	const spot = element('span', { class: 'dot', 'aria-hidden': 'true' });
	spot.style.backgroundColor = paintOf(colour);
	return spot;
}

/** How far along a value is between the ends that the project set. */
function sliderValue(value: number, text: string, field: Field): Child {
	const [least, most] = [Number(field.options?.minValue ?? 0), Number(field.options?.maxValue ?? 100)];
	if (!(value >= least && value <= most && most > least)) return element('span', { class: 'number' }, text);
	const fill = element('span', { class: 'slider-fill' });
	fill.style.width = `${String(Math.round((100 * (value - least)) / (most - least)))}%`;
	return element(
		'span',
		{ class: 'slider' },
		element('span', { class: 'number' }, text),
		element('span', { class: 'slider-track', 'aria-hidden': 'true' }, fill),
	);
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
