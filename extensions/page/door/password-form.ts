import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
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
	const message = element('p', { id: 'password-problem', class: 'problem', hidden: true });
	const submit = element('button', { type: 'submit', class: 'primary' }, words.submit);

	const complain = (sentence: string): void => {
		message.textContent = sentence;
		message.hidden = false;
		input.setAttribute('aria-invalid', 'true');
	};

	const form = element(
		'form',
		{ class: 'password', novalidate: true },
		element('label', { for: 'password' }, words.label),
		element('div', { class: 'password-input' }, input, revealButton(input)),
		message,
		submit,
	);

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (submit.disabled) return;
		if (input.value === '') {
			complain(words.missing);
			announce(words.missing);
			input.focus();
			return;
		}
		submit.disabled = true;
		form.classList.add('busy');
		onSubmit(input.value);
	});

	if (problem?.kind === 'wrong') {
		const sentence = problem.triesLeft === null ? words.wrong : words.wrongWith(problem.triesLeft);
		complain(sentence);
		announce(sentence);
	}

	if (problem?.kind === 'too-many') {
		submit.disabled = true;
		announce(texts.door.waiting(durationText(problem.waitSeconds)));
		waitBeside(
			form,
			problem.waitSeconds,
			(left) => {
				complain(texts.door.waiting(durationText(left)));
			},
			() => {
				submit.disabled = false;
				message.hidden = true;
				input.removeAttribute('aria-invalid');
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
