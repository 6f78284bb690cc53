import type { Opening } from '../../client/api.ts';
import { button, element, type Child } from '../dom/element.ts';
import { texts } from '../texts.ts';
import { codeForm } from './code-form.ts';
import type { DoorState } from './door-state.ts';
import type { Scene } from './scene.ts';

export interface PeopleActions {
	openVisit(answers: Opening): void;
	sendCode(): void;
	accept(): void;
	askDecline(): void;
	decline(): void;
	signIn(): void;
	signInAsOther(): void;
	startAgain(): void;
}

export type PeopleState = Extract<
	DoorState,
	{
		kind:
			'invitation' | 'declining' | 'declined' | 'invitation-expired' | 'send-code' | 'code' | 'sign-in' | 'not-yours';
	}
>;

/** The door of a share that is addressed to somebody. */
export function peopleScene(state: PeopleState, actions: PeopleActions): Scene {
	const { door } = texts;

	switch (state.kind) {
		case 'invitation':
			return invitationScene(state, actions);
		case 'declining':
			return {
				icon: 'mail',
				...door.declining,
				control: choices(
					pressOnce(door.declining.submit, 'primary', actions.decline),
					pressOnce(door.declining.back, 'quiet', actions.startAgain),
				),
			};
		case 'declined':
			return { icon: 'used', ...door.declined };
		case 'invitation-expired': {
			const { title, text, textBy } = door.invitationExpired;
			return { icon: 'hourglass', title, text: state.owner === null ? text : textBy(state.owner) };
		}
		case 'send-code': {
			const { title, textSend, send, failed } = door.code;
			const press = pressOnce(send, 'primary', actions.sendCode);
			return {
				icon: 'mail',
				title,
				text: textSend(state.address),
				control: state.hasFailed ? choices(element('p', { class: 'problem', role: 'alert' }, failed), press) : press,
			};
		}
		case 'code': {
			const { title, textEnter, textAnother } = door.code;
			const { code, problem } = state;
			const text = code.isAnother ? textAnother(code.address) : textEnter(code.address);
			const control = codeForm(code, problem, { submit: actions.openVisit, sendAgain: actions.sendCode });
			return { icon: 'mail', title, text, control };
		}
		case 'sign-in':
			return { icon: 'person', ...door.signIn, control: pressOnce(door.signIn.submit, 'primary', actions.signIn) };
		case 'not-yours':
			return {
				icon: 'person',
				tone: 'warning',
				...door.notYours,
				control: pressOnce(door.notYours.submit, 'primary', actions.signInAsOther),
			};
	}
}

function invitationScene(
	{ invitation, account }: Extract<PeopleState, { kind: 'invitation' }>,
	actions: PeopleActions,
): Scene {
	const words = texts.door.invitation;
	const { owner = null, kind = 'user', address = null } = invitation ?? {};
	const text = kind === 'email' ? words.textCode(address ?? '') : account === null ? words.textSignIn : words.text;

	return {
		icon: 'mail',
		title: owner === null ? words.title : words.titleBy(owner),
		text,
		control: choices(
			pressOnce(words.accept, 'primary', actions.accept),
			pressOnce(words.decline, 'quiet', actions.askDecline),
			account !== null &&
				element(
					'p',
					{ class: 'note account' },
					words.signedInAs(account),
					' ',
					pressOnce(words.other, 'plain', actions.signInAsOther),
				),
		),
	};
}

function choices(...controls: Child[]): HTMLElement {
	return element('div', { class: 'door-choices' }, ...controls);
}

function pressOnce(label: string, look: 'primary' | 'quiet' | 'plain', onPress: () => void): HTMLButtonElement {
	const press = button(label, { class: look }, () => {
		press.disabled = true;
		onPress();
	});
	return press;
}
