import { announce } from '../dom/announce.ts';
import { element } from '../dom/element.ts';

/** The place below a field where it is said what is wrong with it. */
export interface Complaint {
	/** To be put below the field, which says `aria-describedby` of its id. */
	message: HTMLElement;
	/** Says it on the page, and once to those who do not see it. */
	say(sentence: string): void;
	/** Changes what stands there, as every second does. */
	show(sentence: string): void;
	withdraw(): void;
}

export function complaintOf(input: HTMLInputElement, id: string): Complaint {
	const message = element('p', { id, class: 'problem', hidden: true });
	const show = (sentence: string): void => {
		message.textContent = sentence;
		message.hidden = false;
		input.setAttribute('aria-invalid', 'true');
	};

	return {
		message,
		show,
		say(sentence) {
			show(sentence);
			announce(sentence);
		},
		withdraw() {
			message.hidden = true;
			input.removeAttribute('aria-invalid');
		},
	};
}
