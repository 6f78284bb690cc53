import { element } from '../../dom/element.ts';
import { isTrue, valueText } from '../../values/value-text.ts';
import type { Control, ControlOptions } from '../control.ts';

/** On or off, in the words that the project has for it. */
export function switchControl({ id, field, value, onChange }: ControlOptions): Control {
	const input = element('input', { id, type: 'checkbox', role: 'switch', class: 'edit-switch' });
	const word = element('span', { 'aria-hidden': 'true' });
	const tell = (): void => {
		word.textContent = valueText(input.checked, field);
	};
	input.checked = isTrue(value);
	tell();
	input.addEventListener('change', () => {
		tell();
		onChange(input.checked);
	});
	return { element: element('span', { class: 'edit-switch-frame' }, input, word), input };
}
