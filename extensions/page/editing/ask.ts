import { button, element, type Child } from '../dom/element.ts';

interface Question {
	title: string;
	text: string;
	inside?: Child;
	/** What does it, and what leaves everything as it is. */
	yes: string;
	no: string;
	/** Whether all is there that is asked for; what is missing has the focus then. */
	isComplete?: () => boolean;
}

let asked = 0;

/** Asks over the page. Escape is a no. */
export function ask({ title, text, inside, yes, no, isComplete }: Question): Promise<boolean> {
	asked += 1;
	const id = `question-${String(asked)}`;
	const before = document.activeElement;

	return new Promise((resolve) => {
		const confirm = button(yes, { class: 'primary' }, () => {
			if (!isComplete || isComplete()) dialog.close('yes');
		});
		const dialog = element(
			'dialog',
			{ class: 'question', 'aria-labelledby': id },
			element('h2', { id }, title),
			element('p', { class: 'door-text' }, text),
			inside,
			element(
				'div',
				{ class: 'question-foot' },
				button(no, { class: 'quiet' }, () => dialog.close('')),
				confirm,
			),
		);
		dialog.addEventListener('close', () => {
			dialog.remove();
			if (before instanceof HTMLElement) before.focus({ preventScroll: true });
			resolve(dialog.returnValue === 'yes');
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}
