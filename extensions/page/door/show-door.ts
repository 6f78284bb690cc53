import { projectSign } from '../brand/project-mark.ts';
import type { Project } from '../../client/api.ts';
import { button, element } from '../dom/element.ts';
import { icon } from '../dom/icon.ts';
import { texts } from '../texts.ts';
import { instantText } from '../values/date-text.ts';
import type { DoorState } from './door-state.ts';
import { announce } from '../dom/announce.ts';
import { saveFile } from '../dom/save-file.ts';
import { durationText } from '../values/duration-text.ts';
import { calendarFile } from './calendar-file.ts';
import { countdown } from './countdown.ts';
import { passwordForm } from './password-form.ts';
import { peopleScene, type PeopleActions } from './people-scene.ts';
import type { Scene } from './scene.ts';
import { waitBeside } from './wait.ts';

export type DoorActions = PeopleActions;

const SHORTEST_WAIT_SECONDS = 3;

/** Fills the page with one state of the door. */
export function showDoor(root: HTMLElement, state: DoorState, project: Project | null, actions: DoorActions): void {
	document.title = project?.name ?? texts.titleBeforeTheDoor;
	// What was said of the item must not be heard (or found) at the door.
	announce('');
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
				control: passwordForm(state.problem, (password) => actions.openVisit({ password })),
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
			const { title } = door.notYet;
			const { date } = state;
			if (date === null) {
				return { icon: 'clock', title, text: door.notYet.text, control: again(door.notYet.submit) };
			}
			const text = door.notYet.textFrom(instantText(date, 'full'));
			return { icon: 'clock', title, text, control: waitingFor(date, project, actions) };
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
		case 'offline': {
			const control = again(door.offline.submit);
			startOnline(control, actions);
			return { icon: 'offline', tone: 'warning', ...door.offline, control };
		}
		case 'failed':
			return { icon: 'warning', tone: 'warning', ...door.failed, control: again(door.failed.submit) };
		case 'left':
			return { icon: 'left', ...door.left, control: again(door.left.submit, 'quiet') };
		default:
			return peopleScene(state, actions);
	}
}

function openButton(label: string, actions: DoorActions): HTMLButtonElement {
	const open = button(label, { class: 'primary' }, () => {
		open.disabled = true;
		actions.openVisit({});
	});
	return open;
}

function waitingButton(seconds: number, actions: DoorActions): HTMLButtonElement {
	const wait = button(texts.door.tooMany.submit, { class: 'primary', disabled: true }, actions.startAgain);
	waitBeside(
		wait,
		seconds,
		(left) => {
			wait.textContent = texts.door.waitButton(durationText(left));
		},
		() => {
			wait.textContent = texts.door.tooMany.submit;
			wait.disabled = false;
		},
	);
	return wait;
}

/** The time until it opens, and a reminder for those who do not stay. It opens by itself where the page is still there. */
function waitingFor(date: string, project: Project | null, actions: DoorActions): Node {
	const seconds = (Date.parse(date) - Date.now()) / 1000;
	const words = texts.door.notYet;
	const remind = button(words.calendar, { class: 'quiet' }, () => {
		const title = words.calendarTitle(project?.name ?? texts.titleBeforeTheDoor);
		const address = location.origin + location.pathname;
		const file = calendarFile({ title, start: date, address, now: new Date().toISOString() });
		saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${words.calendarFile}.ics`);
	});
	remind.prepend(icon('calendar'));
	// A clock that is a little ahead must not ask a hundred times a second.
	const opening = countdown(Math.max(seconds, SHORTEST_WAIT_SECONDS), actions.startAgain);
	return element('div', { class: 'waiting' }, opening, remind);
}

function startOnline(control: Element, actions: DoorActions): void {
	const retry = (): void => {
		if (control.isConnected) actions.startAgain();
	};
	addEventListener('online', retry, { once: true });
}
