import { wearBrand } from './brand/wear-brand.ts';
import { isOver, type Failure, type Refusal } from './client/answer.ts';
import type { Content, Info } from './client/contract.ts';
import type { ShareClient } from './client/share-client.ts';
import { doorAfterPassword, doorFromFailure, doorFromInfo, opensByItself, type DoorState } from './door/door-state.ts';
import { showDoor } from './door/show-door.ts';
import { showItem } from './item/show-item.ts';

export interface VisitFlow {
	/** Shows what the link shows now: the item to who is in, the door to who is not. */
	start(): Promise<void>;
}

/** The way of a visitor through the page: door, item, out again. */
export function createVisitFlow(root: HTMLElement, client: ShareClient): VisitFlow {
	let info: Info | null = null;

	async function start(): Promise<void> {
		door({ kind: 'loading' });
		const [content] = await Promise.all([client.readContent(), refreshInfo()]);
		if (content.kind === 'answered') return item(content.body);
		if (isVisitMissing(content)) return arrive(false);
		door(doorFromFailure(content, info));
	}

	/** At the door without a visit. After one that has ended, nothing opens (and counts) without a press. */
	async function arrive(hadVisit: boolean): Promise<void> {
		const failure = info ? null : await refreshInfo();
		if (failure || !info) return door(failure ? doorFromFailure(failure, null) : { kind: 'failed' });
		if (!hadVisit && opensByItself(info)) return openVisit(null);
		const state = doorFromInfo(info);
		door(hadVisit && state.kind === 'open' ? { kind: 'visit-over' } : state);
	}

	async function openVisit(password: string | null): Promise<void> {
		const visit = await client.openVisit(password);
		if (visit.kind !== 'answered') {
			const after = password === null ? doorFromFailure : doorAfterPassword;
			return door(after(visit, info));
		}

		const content = await client.readContent();
		if (content.kind === 'answered') return item(content.body);
		door(isVisitMissing(content) ? { kind: 'cookies' } : doorFromFailure(content, info));
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

	async function refreshInfo(): Promise<Failure | null> {
		const answer = await client.readInfo();
		if (answer.kind !== 'answered') return answer;
		info = answer.body;
		wearBrand(info.project.color);
		return null;
	}

	function door(state: DoorState): void {
		showDoor(root, state, info?.project ?? null, {
			openVisit: (password) => void openVisit(password),
			startAgain: () => void start(),
		});
	}

	function item(content: Content): void {
		showItem(root, content, info?.project ?? null, { client, leave, onOver: (refusal) => void lose(refusal) });
	}

	return { start };
}

function isVisitMissing(failure: Failure): boolean {
	return failure.kind === 'refused' && failure.status === 401;
}
