import { button, element } from '../dom/element.ts';
import { texts } from '../texts.ts';

export interface EditBar {
	element: HTMLElement;
	/** How many fields are changed and not saved yet. */
	count(changes: number): void;
	setBusy(isBusy: boolean): void;
	tellProblem(problem: string | null): void;
}

/** Stays in sight while the visitor edits: what is unsaved, and what to do with it. */
export function editBar(actions: { save(): void; cancel(): void }): EditBar {
	const words = texts.editing;
	const status = element('p', { class: 'edit-status', role: 'status' });
	const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
	const save = button(words.save, { class: 'primary', disabled: true }, actions.save);
	const cancel = button(words.cancel, { class: 'quiet' }, actions.cancel);
	let changed = 0;

	return {
		element: element(
			'section',
			{ class: 'edit-bar', 'aria-label': words.title },
			element('div', { class: 'edit-bar-text' }, status, problem),
			element('div', { class: 'edit-bar-actions' }, cancel, save),
		),
		count(changes) {
			changed = changes;
			const text = changes === 0 ? words.unchanged : words.changed(changes);
			if (status.textContent !== text) status.textContent = text;
			save.disabled = changes === 0;
		},
		setBusy(isBusy) {
			save.disabled = isBusy || changed === 0;
			cancel.disabled = isBusy;
			save.textContent = isBusy ? words.saving : words.save;
		},
		tellProblem(sentence) {
			problem.textContent = sentence ?? '';
			problem.hidden = sentence === null;
			status.hidden = sentence !== null;
		},
	};
}
