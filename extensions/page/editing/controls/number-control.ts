import { element } from '../../dom/element.ts';
import { texts } from '../../texts.ts';
import { valueText } from '../../values/value-text.ts';
import type { Control, ControlOptions } from '../control.ts';

export function numberControl(kind: 'whole' | 'number'): (options: ControlOptions) => Control {
	return ({ id, field, value, onChange }) => {
		const { min, max } = field.options ?? {};
		const input = element('input', {
			...{ id, type: 'number', class: 'edit-input short', autocomplete: 'off' },
			step: kind === 'whole' ? 1 : 'any',
			inputmode: kind === 'whole' ? (Number(min) >= 0 ? 'numeric' : null) : 'decimal',
			min: isNumber(min) ? min : null,
			max: isNumber(max) ? max : null,
		});
		input.value = value === null || value === undefined ? '' : String(value);
		input.addEventListener('input', () => onChange(numberFrom(input.value, field.type)));
		return { element: input, input };
	};
}

/** A bar to pull along. One without a value stands at its start, and has none until it is moved. */
export function sliderControl({ id, field, value, onChange }: ControlOptions): Control {
	const { minValue, maxValue, stepInterval } = field.options ?? {};
	const most = isNumber(maxValue) ? Number(maxValue) : field.display === 'rating' ? 5 : 100;
	const input = element('input', {
		...{ id, type: 'range', class: 'edit-slider' },
		min: isNumber(minValue) ? minValue : 0,
		max: most,
		step: isNumber(stepInterval) ? stepInterval : field.type === 'integer' ? 1 : 'any',
	});
	const shown = element('output', { for: id, class: 'edit-slider-value' });
	const tell = (current: unknown): void => {
		const text = current === null || current === undefined ? texts.value.none : valueText(current, field);
		shown.textContent = text;
		input.setAttribute('aria-valuetext', text);
	};
	input.value = value === null || value === undefined ? String(minValue ?? 0) : String(value);
	tell(value);
	input.addEventListener('input', () => {
		tell(Number(input.value));
		onChange(numberFrom(input.value, field.type));
	});
	return { element: element('div', { class: 'edit-slider-frame' }, input, shown), input };
}

/** Numbers with more digits than scripts can count stay as they were typed. */
function numberFrom(text: string, type: string): number | string | null {
	if (text.trim() === '') return null;
	return ['bigInteger', 'decimal'].includes(type) && text.length > 15 ? text : Number(text);
}

function isNumber(value: unknown): value is number | string {
	return value !== null && value !== undefined && value !== '' && Number.isFinite(Number(value));
}
