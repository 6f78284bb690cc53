import { announce } from '../dom/announce.ts';
import { button, element } from '../dom/element.ts';
import { complaintOf } from './complaint.ts';
import { texts } from '../texts.ts';
import { durationText } from '../values/duration-text.ts';
import { digitsIn } from './digits.ts';
import type { AnswerProblem, CodeDoor } from './door-state.ts';
import { waitBeside } from './wait.ts';

export interface CodeActions {
	submit(answer: { code: string; remember: boolean }): void;
	sendAgain(): void;
}

const DIGITS = 6;

/** Asks for the six digits that were sent. Spaces and dashes that come along when they are pasted do no harm. */
export function codeForm(
	{ againAt, isAnother, rememberDays }: CodeDoor,
	problem: AnswerProblem | null,
	actions: CodeActions,
): HTMLElement {
	const words = texts.door.code;
	const input = element('input', {
		id: 'code',
		class: 'code-input',
		type: 'text',
		inputmode: 'numeric',
		autocomplete: 'one-time-code',
		spellcheck: 'false',
		dir: 'ltr',
		placeholder: '––––––',
		required: true,
		'aria-describedby': 'code-problem',
	});
	const complaint = complaintOf(input, 'code-problem');
	const submit = element('button', { type: 'submit', class: 'primary' }, words.submit);
	const remember = element('input', { id: 'remember', type: 'checkbox' });

	const form = element(
		'form',
		{ class: 'answer', novalidate: true },
		element('label', { for: 'code' }, words.label),
		input,
		complaint.message,
		rememberDays > 0 &&
			element('label', { class: 'remember', for: 'remember' }, remember, words.remember(rememberDays)),
		submit,
		sendAgainButton(againAt, actions.sendAgain),
	);

	input.addEventListener('input', () => {
		input.value = digitsIn(input.value).slice(0, DIGITS);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (submit.disabled) return;
		if (input.value.length < DIGITS) {
			complaint.say(words.missing);
			input.focus();
			return;
		}
		submit.disabled = true;
		form.classList.add('busy');
		actions.submit({ code: input.value, remember: remember.checked });
	});

	if (problem) complaint.say(problemText(problem));
	else if (isAnother) announce(words.sentAgain);

	return form;
}

function problemText(problem: AnswerProblem): string {
	const words = texts.door.code;
	if (problem.kind === 'too-many') return texts.door.waiting(durationText(problem.waitSeconds));
	return problem.triesLeft === null ? words.wrong : words.wrongWith(problem.triesLeft);
}

/** Says how long it takes until another code may be asked for. */
function sendAgainButton(againAt: number, sendAgain: () => void): HTMLButtonElement {
	const words = texts.door.code;
	const press = button(words.sendAgain, { class: 'plain' }, () => {
		press.disabled = true;
		sendAgain();
	});
	const seconds = (againAt - Date.now()) / 1000;
	if (seconds <= 0) return press;

	press.disabled = true;
	waitBeside(
		press,
		seconds,
		(left) => {
			press.textContent = words.sendAgainIn(durationText(left));
		},
		() => {
			press.textContent = words.sendAgain;
			press.disabled = false;
		},
	);
	return press;
}
