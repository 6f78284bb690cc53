import { isToWait, type Failure } from '../client/answer.ts';
import type { Info, PersonalLink } from '../../client/api.ts';

/** What stands between a visitor and the item. */
export type DoorState =
	| { kind: 'loading' }
	| { kind: 'invitation'; invitation: PersonalLink | null; account: string | null }
	| { kind: 'declining' }
	| { kind: 'declined' }
	| { kind: 'invitation-expired'; owner: string | null }
	| { kind: 'password'; problem: AnswerProblem | null }
	| { kind: 'send-code'; address: string; hasFailed: boolean }
	| { kind: 'code'; code: CodeDoor; problem: AnswerProblem | null }
	| { kind: 'sign-in' }
	| { kind: 'not-yours' }
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
	| { kind: 'left' };

export interface CodeDoor {
	address: string;
	/** When another code may be asked for, in milliseconds since 1970. */
	againAt: number;
	/** Whether this one was sent because the visitor asked for another. */
	isAnother: boolean;
	/** How long this browser may be remembered, where it may. */
	rememberDays: number;
}

/** Why a password or a code did not open the door. */
export type AnswerProblem = { kind: 'wrong'; triesLeft: number | null } | { kind: 'too-many'; waitSeconds: number };

const DEFAULT_WAIT_SECONDS = 30;

/** The door that nobody can pass now, as `info` describes it; null where it may open. */
export function closedDoor({ state, date_start, invitation }: Info): DoorState | null {
	if (state === 'scheduled') return { kind: 'not-yet', date: date_start };
	if (state === 'ended') return { kind: 'ended' };
	if (state === 'used-up') return { kind: 'used-up' };
	return invitation ? answeredDoor(invitation.state, invitation.owner) : null;
}

/** What an invitation that is no longer open leaves to be said. */
export function answeredDoor(state: PersonalLink['state'], owner: string | null): DoorState | null {
	if (state === 'expired') return { kind: 'invitation-expired', owner };
	return state === 'declined' ? { kind: 'declined' } : null;
}

/** The door after a request that failed; `info` is what is known of the share so far. */
export function doorFromFailure(failure: Failure, info: Info | null): DoorState {
	if (failure.kind === 'unreachable') return { kind: 'offline' };

	switch (failure.code) {
		case 'SHARE_NOT_STARTED':
			return { kind: 'not-yet', date: info?.date_start ?? null };
		case 'INVITATION_EXPIRED':
			return { kind: 'invitation-expired', owner: info?.invitation?.owner ?? null };
		case 'INVITATION_DECLINED':
			return { kind: 'declined' };
		case 'SHARE_USED_UP':
			return { kind: 'used-up' };
		// A preview is opened by its owner alone, and ends with that one visit: then its link asks for one.
		case 'VISIT_REQUIRED':
		case 'SHARE_ENDED':
			return { kind: 'ended' };
		case 'INVALID_CREDENTIALS':
			return { kind: 'password', problem: null };
	}

	if (failure.status === 403) return { kind: 'nothing' };
	if (failure.status === 404) return { kind: 'not-found' };
	if (failure.status === 410) return { kind: 'ended' };
	if (isToWait(failure)) return { kind: 'too-many', waitSeconds: failure.waitSeconds ?? DEFAULT_WAIT_SECONDS };
	return { kind: 'failed' };
}

/** Why what was typed did not open the door. */
export function problemIn(failure: Failure): AnswerProblem | null {
	if (failure.kind === 'unreachable') return null;
	if (isToWait(failure)) return { kind: 'too-many', waitSeconds: failure.waitSeconds ?? DEFAULT_WAIT_SECONDS };
	return { kind: 'wrong', triesLeft: failure.triesLeft };
}
