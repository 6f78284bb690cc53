import type { Field } from '../../client/api.ts';
import { choicesOf } from '../fields/choices.ts';
import { fieldKind } from '../fields/field-kind.ts';
import { isKeepable } from './editable-html.ts';

export type ControlKind =
	| 'line'
	| 'lines'
	| 'markdown'
	| 'code'
	| 'rich-text'
	| 'whole'
	| 'number'
	| 'slider'
	| 'switch'
	| 'date'
	| 'time'
	| 'date-time'
	| 'instant'
	| 'dropdown'
	| 'radios'
	| 'checkboxes'
	| 'tags'
	| 'colour';

const byInterface: Record<string, ControlKind> = {
	'input-multiline': 'lines',
	'input-rich-text-md': 'markdown',
	'input-rich-text-html': 'rich-text',
	'input-code': 'code',
	'select-color': 'colour',
	'select-dropdown': 'dropdown',
	'select-radio': 'radios',
	'select-multiple-dropdown': 'checkboxes',
	'select-multiple-checkbox': 'checkboxes',
	'select-multiple-checkbox-tree': 'checkboxes',
	tags: 'tags',
	slider: 'slider',
};

const byType: Record<string, ControlKind> = {
	string: 'line',
	text: 'lines',
	integer: 'whole',
	bigInteger: 'whole',
	float: 'number',
	decimal: 'number',
	boolean: 'switch',
	date: 'date',
	time: 'time',
	dateTime: 'date-time',
	timestamp: 'instant',
	csv: 'tags',
};

/** Interfaces whose values are not typed in. */
const WITHOUT_CONTROL = ['select-icon', 'map', 'list', 'input-block-editor', 'input-hash', 'input-autocomplete-api'];
const TEXTS: ControlKind[] = ['line', 'lines', 'markdown', 'code', 'rich-text', 'colour'];
const LISTS: ControlKind[] = ['checkboxes', 'tags'];

/** How a field is changed; null where it can only be looked at. */
export function controlKind(field: Field, value: unknown): ControlKind | null {
	const face = field.interface ?? '';
	// What stands here by its display (a rating, a label) is still changed by its interface.
	const kind = fieldKind({ ...field, display: null });
	if (field.relation || ['never', 'one', 'file', 'identifier'].includes(kind) || WITHOUT_CONTROL.includes(face)) {
		return null;
	}

	const control = controlFor(field, face);
	if (control === null || !fits(control, field, value)) return null;
	if (control === 'line' && typeof value === 'string' && value.includes('\n')) return 'lines';
	return control;
}

function controlFor(field: Field, face: string): ControlKind | null {
	const named = Object.hasOwn(byInterface, face) ? byInterface[face] : undefined;
	const hasChoices = choicesOf(field).size > 0;
	const needsChoices = named === 'dropdown' || named === 'radios' || named === 'checkboxes';
	if (named && (!needsChoices || hasChoices)) return named;
	return Object.hasOwn(byType, field.type) ? (byType[field.type] ?? null) : null;
}

/** A value of another shape than its field's is none that a control could give back. */
function fits(control: ControlKind, field: Field, value: unknown): boolean {
	const isText = value === null || value === undefined || typeof value === 'string';
	if (control === 'rich-text') return isText && (!value || isKeepable(String(value)));
	if (TEXTS.includes(control)) return isText && field.type !== 'json';
	if (LISTS.includes(control)) return !value || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));
	return typeof value !== 'object' || value === null;
}
