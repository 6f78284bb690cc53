import { element } from '../../dom/element.ts';
import { choicesOf, type Choice } from '../../fields/choices.ts';
import { labelOf } from '../../fields/label-of.ts';
import { texts } from '../../texts.ts';
import { plainText } from '../../values/value-text.ts';
import { typedChoice } from '../choice-values.ts';
import type { Control, ControlOptions } from '../control.ts';

const OTHER = '\u0000other';

export function dropdownControl({ id, field, value, onChange }: ControlOptions): Control {
	const choices = offered(field, value);
	const mayBeOther = field.options?.allowOther === true;
	const select = element(
		'select',
		{ id, class: 'edit-input short' },
		element('option', { value: '' }, texts.value.none),
		...choices.map((choice) => element('option', { value: choice.value }, choice.text)),
		mayBeOther && element('option', { value: OTHER }, texts.editing.other),
	);
	select.value = plainText(value);

	const other = element('input', {
		...{ type: 'text', class: 'edit-input', hidden: true, dir: 'auto' },
		'aria-label': texts.editing.otherOf(labelOf(field)),
	});
	other.addEventListener('input', () => onChange(other.value === '' ? null : typedChoice(field, other.value)));
	select.addEventListener('change', () => {
		other.hidden = select.value !== OTHER;
		if (!other.hidden) return other.focus();
		onChange(select.value === '' ? null : typedChoice(field, select.value));
	});
	return { element: element('div', { class: 'edit-choice' }, select, mayBeOther && other), input: select };
}

export function radioControl({ id, field, value, onChange }: ControlOptions): Control {
	const chosen = plainText(value);
	const radios = offered(field, value).map((choice, index) => {
		const input = element('input', { type: 'radio', name: id, id: `${id}-${String(index)}`, value: choice.value });
		input.checked = choice.value === chosen;
		input.addEventListener('change', () => onChange(typedChoice(field, choice.value)));
		return { input, label: element('label', { for: input.id, class: 'edit-option' }, input, choice.text) };
	});
	const frame = element('div', { class: 'edit-options' }, ...radios.map(({ label }) => label));
	const [first] = radios;
	const input = radios.find(({ input }) => input.checked)?.input ?? first?.input ?? frame;
	return { element: frame, input, isGroup: true };
}

/** The choices of the field, and what it has now where that is none of them. */
function offered(field: ControlOptions['field'], value: unknown): Choice[] {
	const choices = choicesOf(field);
	const now = plainText(value);
	if (now === '' || choices.has(now)) return [...choices.values()];
	return [{ value: now, text: now, icon: null, colour: null }, ...choices.values()];
}
