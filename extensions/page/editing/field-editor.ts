import { element } from '../dom/element.ts';
import type { Field } from '../../client/api.ts';
import { labelOf } from '../fields/label-of.ts';
import { texts } from '../texts.ts';
import type { ControlKind } from './control-kind.ts';
import { makeControl } from './make-control.ts';

export interface FieldEditor {
	element: HTMLElement;
	focus(): void;
	/** Says at the field why it cannot be saved; null when it is changed again. */
	tellProblem(problem: string | null): void;
	/** Shows another value, as if it had been there from the start. */
	show(value: unknown): void;
}

export interface FieldEditorOptions {
	field: Field;
	kind: ControlKind;
	value: unknown;
	onChange(value: unknown): void;
	isOwnAsset: (address: string) => boolean;
}

const WIDE: ControlKind[] = ['lines', 'markdown', 'code', 'rich-text', 'tags', 'checkboxes'];

let made = 0;

/** A field with its label, its control and what is wrong with it. */
export function fieldEditor({ field, kind, value, onChange, isOwnAsset }: FieldEditorOptions): FieldEditor {
	made += 1;
	const id = `edit-${String(made)}`;
	const ids = { label: `${id}-label`, note: `${id}-note`, problem: `${id}-problem` };
	const note = field.note ?? (kind === 'markdown' ? texts.editing.markdown : null);
	const problem = element('p', { id: ids.problem, class: 'problem', hidden: true });

	const make = (now: unknown) => {
		const control = makeControl(kind, {
			...{ id, labelId: ids.label, field, value: now, isOwnAsset },
			onChange(next) {
				tellProblem(null);
				onChange(next);
			},
		});
		const described = control.isGroup ? control.element : control.input;
		described.setAttribute('aria-describedby', note === null ? ids.problem : `${ids.note} ${ids.problem}`);
		if (control.isGroup) {
			control.element.setAttribute('role', 'group');
			control.element.setAttribute('aria-labelledby', ids.label);
		}
		return control;
	};
	let control = make(value);
	const isNative = !control.isGroup && kind !== 'rich-text';

	function tellProblem(sentence: string | null): void {
		problem.textContent = sentence ?? '';
		problem.hidden = sentence === null;
		if (sentence === null) control.input.removeAttribute('aria-invalid');
		else control.input.setAttribute('aria-invalid', 'true');
	}

	return {
		element: element(
			'div',
			{ class: WIDE.includes(kind) ? 'edit-field wide' : 'edit-field', 'data-field': field.field },
			element(
				isNative ? 'label' : 'span',
				{ class: 'label', id: ids.label, for: isNative ? id : null },
				labelOf(field),
			),
			note !== null && element('p', { class: 'note', id: ids.note }, note),
			control.element,
			problem,
		),
		focus: () => control.input.focus(),
		tellProblem,
		show(now) {
			const next = make(now);
			control.element.replaceWith(next.element);
			control = next;
			tellProblem(null);
		},
	};
}
