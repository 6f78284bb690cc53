import { wearBrand } from './brand/wear-brand.ts';
import { isOver, bareRefusal, type Failure, type Refusal } from './client/answer.ts';
import type { Content, Info, Project } from '../client/api.ts';
import type { ShareClient } from './client/share-client.ts';
import { doorFromFailure, type DoorState } from './door/door-state.ts';
import { createEntrance } from './door/entrance.ts';
import { showDoor } from './door/show-door.ts';
import { showItem } from './item/show-item.ts';
import type { Start } from './start.ts';

export interface VisitFlow {
	/** Shows what the link shows now: the item to who is in, the door to who is not. */
	start(): Promise<void>;
}

/** The way of a visitor through the page: door, item, out again. */
export function createVisitFlow(root: HTMLElement, client: ShareClient, written: Start | null): VisitFlow {
	let known = written;
	let info: Info | null = null;
	let project: Project | null = written?.project ?? null;
	const entrance = createEntrance({ client, show: door, enter });

	async function start(): Promise<void> {
		if (!root.firstChild) door({ kind: 'loading' });
		const failure = await look();
		if (failure) return door(doorFromFailure(failure, null));
		if (!info?.visiting) return arrive(false);

		const content = await client.readContent();
		if (content.kind === 'answered') return item(content.body);
		if (isVisitMissing(content)) return arrive(false);
		door(doorFromFailure(content, info));
	}

	/** At the door without a visit. After one that has ended, nothing opens (and counts) without a press. */
	async function arrive(hadVisit: boolean): Promise<void> {
		const failure = info ? null : await look();
		if (failure || !info) return door(failure ? doorFromFailure(failure, null) : { kind: 'failed' });
		return entrance.begin(info, hadVisit);
	}

	async function enter(account: string | null): Promise<void> {
		const content = await client.readContent();
		if (content.kind === 'answered') return item(content.body, account);
		door(doorFromFailure(content, info));
	}

	/** A request of a running visit was refused because the visit, or the share, is over. */
	async function lose(refusal: Refusal): Promise<void> {
		if (refusal.status !== 401) return door(doorFromFailure(refusal, info));
		info = null;
		await arrive(true);
	}

	async function leave(): Promise<boolean> {
		const answer = await client.leaveVisit();
		if (answer.kind !== 'answered' && !isOver(answer)) return false;
		door({ kind: 'left' });
		return true;
	}

	/** What the link asks for now: as the server wrote it into the page, later as it says. */
	async function look(): Promise<Failure | null> {
		const given = known;
		known = null;
		if (given?.info) return learn(given.info);
		if (given?.refusal && given.refusal.status < 500) {
			return bareRefusal(given.refusal.status, given.refusal.code);
		}

		const answer = await client.readInfo();
		return answer.kind === 'answered' ? learn(answer.body) : answer;
	}

	function learn(answer: Info): null {
		info = answer;
		project = answer.project;
		wearBrand(project.color);
		return null;
	}

	function door(state: DoorState): void {
		showDoor(root, state, project, {
			openVisit: (answers) => void entrance.open(answers),
			sendCode: () => void entrance.sendCode(),
			accept: () => void entrance.accept(),
			askDecline: () => entrance.askDecline(),
			decline: () => void entrance.decline(),
			signIn: () => entrance.signIn(),
			signInAsOther: () => void entrance.signInAsOther(),
			startAgain: () => void start(),
		});
	}

	function item(content: Content, account: string | null = null): void {
		showItem(root, content, project, { client, account, leave, onOver: (refusal) => void lose(refusal) });
	}

	return { start };
}

function isVisitMissing(failure: Failure): boolean {
	return failure.kind === 'refused' && failure.status === 401;
}
