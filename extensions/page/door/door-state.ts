import type { Failure } from '../client/answer.ts';
import type { Info } from '../client/contract.ts';

/** What stands between a visitor and the item. */
export type DoorState =
	| { kind: 'loading' }
	| { kind: 'password'; problem: PasswordProblem | null }
	| { kind: 'open' }
	| { kind: 'visit-over' }
	| { kind: 'not-yet'; date: string | null }
	| { kind: 'ended' }
	| { kind: 'used-up' }
	| { kind: 'not-found' }
	| { kind: 'nothing' }
	| { kind: 'too-many'; waitSeconds: number }
	| { kind: 'offline' }
	| { kind: 'failed' }
	| { kind: 'cookies' }
	| { kind: 'left' };

/** Why the password did not open the door. */
export type PasswordProblem = { kind: 'wrong'; triesLeft: number | null } | { kind: 'too-many'; waitSeconds: number };

const DEFAULT_WAIT_SECONDS = 30;

/** The door of a share as its `info` describes it. */
export function doorFromInfo(info: Info): DoorState {
	if (info.state === 'scheduled') return { kind: 'not-yet', date: info.date_start };
	if (info.state === 'ended') return { kind: 'ended' };
	if (info.state === 'used-up') return { kind: 'used-up' };
	return asksPassword(info) ? passwordDoor() : { kind: 'open' };
}

/** Whether the page opens the visit by itself, without a press of the visitor's. */
export function opensByItself(info: Info): boolean {
	return info.state === 'active' && info.asks.length === 0 && !info.confirm;
}

/** The door after a request that failed; `info` is what is known of the share so far. */
export function doorFromFailure(failure: Failure, info: Info | null): DoorState {
	if (failure.kind === 'unreachable') return { kind: 'offline' };

	switch (failure.code) {
		case 'SHARE_NOT_STARTED':
			return { kind: 'not-yet', date: info?.date_start ?? null };
		case 'SHARE_USED_UP':
			return { kind: 'used-up' };
		case 'SHARE_ENDED':
			return { kind: 'ended' };
		case 'INVALID_CREDENTIALS':
			return passwordDoor();
	}

	if (failure.status === 403) return { kind: 'nothing' };
	if (failure.status === 404) return { kind: 'not-found' };
	if (failure.status === 410) return { kind: 'ended' };
	if (failure.status === 429) return { kind: 'too-many', waitSeconds: failure.waitSeconds ?? DEFAULT_WAIT_SECONDS };
	return { kind: 'failed' };
}

/** The door after the visitor sent a password that did not open it. */
export function doorAfterPassword(failure: Failure, info: Info | null): DoorState {
	const door = doorFromFailure(failure, info);
	if (door.kind === 'too-many') return { kind: 'password', problem: door };
	if (door.kind !== 'password' || failure.kind !== 'refused') return door;
	return { kind: 'password', problem: { kind: 'wrong', triesLeft: failure.triesLeft } };
}

function asksPassword(info: Info): boolean {
	return info.asks.includes('password');
}

function passwordDoor(): DoorState {
	return { kind: 'password', problem: null };
}
