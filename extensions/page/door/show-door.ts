import { projectSign } from '../brand/project-mark.ts';
import type { Project } from '../client/contract.ts';
import { button, element, type Child } from '../dom/element.ts';
import { icon, type IconName } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import { instantText } from '../values/date-text.ts';
import type { DoorState } from './door-state.ts';
import { passwordForm } from './password-form.ts';
import { waitBeside } from './wait.ts';

export interface DoorActions {
	openVisit(password: string | null): void;
	startAgain(): void;
}

interface Scene {
	icon: IconName;
	title: string;
	text: string;
	tone?: 'calm' | 'warning';
	control?: Child;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const SHORTEST_TIMER_MS = 5000;

/** Fills the page with one state of the door. */
export function showDoor(root: HTMLElement, state: DoorState, project: Project | null, actions: DoorActions): void {
	document.title = project?.name ?? texts.titleBeforeTheDoor;
	root.className = 'at-door';

	if (state.kind === 'loading') {
		root.replaceChildren(
			element('main', { class: 'door' }, element('p', { class: 'loading', role: 'status' }, texts.loading)),
		);
		return;
	}

	const scene = sceneOf(state, project, actions);
	const title = element('h1', { tabindex: -1 }, scene.title);

	root.replaceChildren(
		element(
			'main',
			{ class: 'door' },
			project ? projectSign(project) : null,
			element(
				'section',
				{ class: 'door-card' },
				element('span', { class: scene.tone === 'warning' ? 'door-icon warning' : 'door-icon' }, icon(scene.icon)),
				title,
				element('p', { class: 'door-text' }, scene.text),
				scene.control,
			),
		),
	);

	const input = root.querySelector('input');
	(input ?? title).focus({ preventScroll: true });
}

function sceneOf(state: Exclude<DoorState, { kind: 'loading' }>, project: Project | null, actions: DoorActions): Scene {
	const { door } = texts;
	const again = (label: string, look = 'primary'): HTMLButtonElement =>
		button(label, { class: look }, actions.startAgain);

	switch (state.kind) {
		case 'password':
			return {
				icon: 'lock',
				...door.password,
				control: passwordForm(state.problem, actions.openVisit),
			};
		case 'open':
			return {
				icon: 'gift',
				title: project ? door.open.titleBy(project.name) : door.open.title,
				text: door.open.text,
				control: openButton(door.open.submit, actions),
			};
		case 'visit-over':
			return { icon: 'hourglass', ...door.visitOver, control: openButton(door.visitOver.submit, actions) };
		case 'not-yet': {
			const control = again(door.notYet.submit);
			if (state.date) startOn(state.date, control, actions);
			return {
				icon: 'clock',
				title: door.notYet.title,
				text: state.date ? door.notYet.textFrom(instantText(state.date, 'full')) : door.notYet.text,
				control,
			};
		}
		case 'ended':
			return { icon: 'hourglass', ...door.ended };
		case 'used-up':
			return { icon: 'used', ...door.usedUp };
		case 'not-found':
			return { icon: 'broken', ...door.notFound };
		case 'nothing':
			return { icon: 'file', ...door.nothing };
		case 'too-many':
			return { icon: 'hourglass', ...door.tooMany, control: waitingButton(state.waitSeconds, actions) };
		case 'offline':
			return { icon: 'offline', tone: 'warning', ...door.offline, control: again(door.offline.submit) };
		case 'failed':
			return { icon: 'warning', tone: 'warning', ...door.failed, control: again(door.failed.submit) };
		case 'cookies':
			return { icon: 'cookie', tone: 'warning', ...door.cookies, control: again(door.cookies.submit) };
		case 'left':
			return { icon: 'left', ...door.left, control: again(door.left.submit, 'quiet') };
	}
}

function openButton(label: string, actions: DoorActions): HTMLButtonElement {
	const open = button(label, { class: 'primary' }, () => {
		open.disabled = true;
		actions.openVisit(null);
	});
	return open;
}

function waitingButton(seconds: number, actions: DoorActions): HTMLButtonElement {
	const wait = button(texts.door.tooMany.submit, { class: 'primary', disabled: true }, actions.startAgain);
	waitBeside(
		wait,
		seconds,
		(time) => {
			wait.textContent = texts.door.waitButton(time);
		},
		() => {
			wait.textContent = texts.door.tooMany.submit;
			wait.disabled = false;
		},
	);
	return wait;
}

/** Opens by itself when its time has come, if the page is still there and the time is not weeks away. */
function startOn(date: string, control: Element, actions: DoorActions): void {
	const delay = Date.parse(date) - Date.now();
	if (Number.isNaN(delay) || delay > LONGEST_TIMER_MS) return;
	setTimeout(
		() => {
			if (control.isConnected) actions.startAgain();
		},
		Math.max(delay, SHORTEST_TIMER_MS),
	);
}
