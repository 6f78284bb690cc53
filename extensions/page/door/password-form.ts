import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
import { complaintOf } from './complaint.ts';
import { texts } from '../texts.ts';
import type { AnswerProblem } from './door-state.ts';
import { durationText } from '../values/duration-text.ts';
import { waitBeside } from './wait.ts';

/** Asks for the password. While the visitor has to wait, the form says how long and takes nothing. */
export function passwordForm(problem: AnswerProblem | null, onSubmit: (password: string) => void): HTMLFormElement {
	const words = texts.door.password;
	const input = element('input', {
		id: 'password',
		type: 'password',
		autocomplete: 'current-password',
		autocapitalize: 'none',
		spellcheck: 'false',
		required: true,
		'aria-describedby': 'password-problem',
	});
	const complaint = complaintOf(input, 'password-problem');
	const submit = element('button', { type: 'submit', class: 'primary' }, words.submit);

	const form = element(
		'form',
		{ class: 'password', novalidate: true },
		element('label', { for: 'password' }, words.label),
		element('div', { class: 'password-input' }, input, revealButton(input)),
		complaint.message,
		submit,
	);

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (submit.disabled) return;
		if (input.value === '') {
			complaint.say(words.missing);
			input.focus();
			return;
		}
		submit.disabled = true;
		form.classList.add('busy');
		onSubmit(input.value);
	});

	if (problem?.kind === 'wrong') {
		complaint.say(problem.triesLeft === null ? words.wrong : words.wrongWith(problem.triesLeft));
	}

	if (problem?.kind === 'too-many') {
		submit.disabled = true;
		announce(texts.door.waiting(durationText(problem.waitSeconds)));
		waitBeside(
			form,
			problem.waitSeconds,
			(left) => {
				complaint.show(texts.door.waiting(durationText(left)));
			},
			() => {
				submit.disabled = false;
				complaint.withdraw();
				announce(texts.door.mayTryAgain);
			},
		);
	}

	return form;
}

function revealButton(input: HTMLInputElement): HTMLButtonElement {
	const words = texts.door.password;
	const reveal = button(words.show, { class: 'reveal', 'aria-label': words.showLabel }, () => {
		const isShown = input.type === 'text';
		input.type = isShown ? 'password' : 'text';
		reveal.textContent = isShown ? words.show : words.hide;
		reveal.setAttribute('aria-label', isShown ? words.showLabel : words.hideLabel);
		input.focus();
	});
	return reveal;
}
