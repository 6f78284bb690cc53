import { button, element } from '../../dom/element.ts';
import { labelOf } from '../../fields/label-of.ts';
import { texts } from '../../texts.ts';
import { plainText } from '../../values/value-text.ts';
import type { Control, ControlOptions } from '../control.ts';

/** A colour, chosen or typed. */
export function colourControl({ id, field, value, onChange }: ControlOptions): Control {
	const input = element('input', {
		...{ id, type: 'text', class: 'edit-input short', dir: 'ltr', autocomplete: 'off', spellcheck: 'false' },
		placeholder: '#000000',
	});
	const picker = element('input', {
		...{ type: 'color', class: 'edit-colour' },
		'aria-label': texts.editing.colourOf(labelOf(field)),
	});
	const show = (colour: string): void => {
		const isKnown = /^#[\da-f]{6}/i.test(colour);
		picker.value = isKnown ? colour.slice(0, 7).toLowerCase() : '#000000';
		picker.classList.toggle('unset', !isKnown);
	};
	input.value = plainText(value);
	show(input.value);
	input.addEventListener('input', () => {
		show(input.value);
		onChange(input.value.trim() === '' ? null : input.value.trim());
	});
	picker.addEventListener('input', () => {
		input.value = picker.value.toUpperCase();
		show(picker.value);
		onChange(input.value);
	});
	const clear = button(texts.editing.clear, { class: 'plain' }, () => {
		input.value = '';
		show('');
		onChange(null);
		input.focus();
	});
	return { element: element('div', { class: 'edit-row' }, picker, input, clear), input };
}
