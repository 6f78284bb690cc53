import { element } from '../../dom/element.ts';
import type { Control, ControlOptions } from '../control.ts';
import { hasSeconds, momentForInput, momentFromInput, type MomentKind } from '../moments.ts';

const types = { date: 'date', time: 'time', 'date-time': 'datetime-local', instant: 'datetime-local' } as const;

export function momentControl(kind: MomentKind): (options: ControlOptions) => Control {
	return ({ id, value, onChange }) => {
		const before = momentForInput(value, kind);
		const input = element('input', {
			...{ id, type: types[kind], class: 'edit-input short' },
			step: kind !== 'date' && hasSeconds(before) ? 1 : null,
		});
		input.value = before;
		// The same moment can be written in several ways; put back, it is what it was.
		input.addEventListener('input', () => {
			onChange(input.value === before ? value : momentFromInput(input.value, kind));
		});
		return { element: input, input };
	};
}
