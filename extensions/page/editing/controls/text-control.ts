import { element } from '../../dom/element.ts';
import { plainText } from '../../values/value-text.ts';
import type { Control, ControlOptions } from '../control.ts';

export function lineControl({ id, value, onChange }: ControlOptions): Control {
	const input = element('input', { id, type: 'text', class: 'edit-input', dir: 'auto', autocomplete: 'off' });
	input.value = plainText(value);
	input.addEventListener('input', () => onChange(textOrNull(input.value)));
	return { element: input, input };
}

export function areaControl(look: 'lines' | 'markdown' | 'code'): (options: ControlOptions) => Control {
	return ({ id, value, onChange }) => {
		const text = plainText(value);
		const input = element('textarea', {
			id,
			class: `edit-input area ${look}`,
			dir: look === 'code' ? 'ltr' : 'auto',
			rows: Math.min(Math.max(text.split('\n').length + 1, look === 'lines' ? 3 : 6), 24),
			spellcheck: look === 'code' ? 'false' : null,
		});
		input.value = text;
		input.addEventListener('input', () => onChange(textOrNull(input.value)));
		return { element: input, input };
	};
}

function textOrNull(text: string): string | null {
	return text === '' ? null : text;
}
