import type { Field } from '../../client/api.ts';
import { choiceFor, choicesOf } from '../fields/choices.ts';
import { fieldKind, type FieldKind } from '../fields/field-kind.ts';
import { texts } from '../texts.ts';
import { dateText, dateTimeText, instantText, timeText } from './date-text.ts';
import { mapText } from './map-text.ts';
import { numberText, sizeText } from './number-text.ts';

/** Whether there is nothing to show for a value. `false` and `0` are something. */
export function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

/** A value as plain text, for titles, cells and captions. `medium` dates are shorter than `long` ones. */
export function valueText(value: unknown, field: Field, length: 'long' | 'medium' = 'long'): string {
	if (isEmpty(value)) return '';
	const text = textByKind(value, fieldKind(field), field, length);
	return `${affix(field, 'prefix')}${text}${affix(field, 'suffix')}`;
}

/** Anything as text that a person can read: never `[object Object]`. */
export function plainText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(plainText).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function textByKind(value: unknown, kind: FieldKind, field: Field, length: 'long' | 'medium'): string {
	if (kind === 'boolean') return booleanText(isTrue(value), field);
	if (kind === 'icon') return spoken(plainText(value));
	if (kind === 'slider') return numberText(value, 'number');
	if (kind === 'integer' || kind === 'number') return numberText(value, kind);
	if (kind === 'rating') return numberText(value);
	if (kind === 'file-size') return sizeText(value) ?? plainText(value);
	if (kind === 'map') return mapText(value) ?? plainText(value);
	if (kind === 'choices' || kind === 'tags') {
		const choices = choicesOf(field);
		const values = Array.isArray(value) ? value : [value];
		return values.map((entry) => choiceFor(choices, entry).text).join(', ');
	}
	if (typeof value !== 'string') return plainText(value);
	if (kind === 'date') return dateText(value, length);
	if (kind === 'time') return timeText(value);
	if (kind === 'date-time') return dateTimeText(value, length);
	if (kind === 'instant') return instantText(value, length);
	return value;
}

export function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === '1';
}

/** A project may have its own words for yes and no. */
function booleanText(value: boolean, field: Field): string {
	const own = field.display_options?.[value ? 'labelOn' : 'labelOff'];
	if (typeof own === 'string' && own !== '') return own;
	return value ? texts.value.yes : texts.value.no;
}

/** The name of an icon (`local_shipping`) in words: there is no font here that would draw it. */
function spoken(name: string): string {
	const words = name.replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function affix(field: Field, side: 'prefix' | 'suffix'): string {
	const text = field.display_options?.[side];
	return typeof text === 'string' ? text : '';
}
