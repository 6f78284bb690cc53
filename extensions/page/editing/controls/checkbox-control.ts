import { element } from '../../dom/element.ts';
import { choiceFor, choicesOf } from '../../fields/choices.ts';
import { typedChoice } from '../choice-values.ts';
import type { Control, ControlOptions } from '../control.ts';

/** Several of some choices. What the field has besides stays in it unless it is unticked. */
export function checkboxControl({ id, field, value, onChange }: ControlOptions): Control {
	const had = Array.isArray(value) ? value.map(String) : [];
	const known = choicesOf(field);
	const values = [...new Set([...known.keys(), ...had])];
	const chosen = new Set(had);

	const boxes = values.map((one, index) => {
		const input = element('input', { type: 'checkbox', id: `${id}-${String(index)}`, value: one });
		input.checked = chosen.has(one);
		input.addEventListener('change', () => {
			if (input.checked) chosen.add(one);
			else chosen.delete(one);
			const order = [...had.filter((other) => chosen.has(other)), ...values.filter((other) => !had.includes(other))];
			const next = order.filter((other) => chosen.has(other)).map((other) => typedChoice(field, other));
			onChange(next.length === 0 ? null : next);
		});
		return {
			input,
			label: element('label', { for: input.id, class: 'edit-option' }, input, choiceFor(known, one).text),
		};
	});

	const frame = element('div', { class: 'edit-options' }, ...boxes.map(({ label }) => label));
	return { element: frame, input: boxes[0]?.input ?? frame, isGroup: true };
}
