import { isToWait, bareRefusal, type Failure } from '../client/answer.ts';
import type { Info, Opening, Ticket } from '../../client/api.ts';
import type { ShareClient } from '../client/share-client.ts';
import { answeredDoor, closedDoor, doorFromFailure, problemIn, type DoorState } from './door-state.ts';
import { goToSignIn, takeIntent, type Intent } from './sign-in.ts';

/** Everything that a visitor can be asked before they are in, one after the other. */
export interface Entrance {
	/** Goes in where nothing is asked. After a visit that has ended nothing opens (and counts) without a press. */
	begin(info: Info, hadVisit: boolean): Promise<void>;
	/** Adds to what the visitor has shown so far, and tries the door. */
	open(more: Opening): Promise<void>;
	sendCode(): Promise<void>;
	accept(): Promise<void>;
	askDecline(): void;
	decline(): Promise<void>;
	signIn(): void;
	signInAsOther(): Promise<void>;
}

export interface EntranceOptions {
	client: ShareClient;
	show(state: DoorState): void;
	/** The visit is open; `account` is the name of who signed in. */
	enter(account: string | null): Promise<void>;
}

const DEFAULT_WAIT_SECONDS = 30;

export function createEntrance({ client, show, enter }: EntranceOptions): Entrance {
	let info: Info | null = null;
	let answers: Opening = {};
	let account: Ticket | null = null;
	let hasAccepted = false;
	let codeAddress: string | null = null;

	async function begin(known: Info, hadVisit: boolean): Promise<void> {
		info = known;
		answers = {};
		account = null;
		hasAccepted = false;
		codeAddress = null;
		const closed = closedDoor(known);
		if (closed) return show(closed);

		if (known.asks.includes('sign-in')) {
			const stop = await recognise();
			if (stop) return show(stop);
		}

		const owner = known.invitation?.owner ?? null;
		const answered = account && answeredDoor(stateOf(account), owner);
		if (answered) return show(answered);
		const intent = account ? takeIntent() : null;
		if (intent === 'decline') return decline();
		hasAccepted = intent === 'accept';
		if (isInvited() && !hasAccepted) return show(invitationDoor());
		return goOn(hadVisit);
	}

	/** Whom the browser is signed in as at Directus; answers what stands in the way. */
	async function recognise(): Promise<DoorState | null> {
		const ticket = await client.fetchTicket();
		if (ticket.kind === 'answered') {
			account = ticket.body;
			return null;
		}
		if (ticket.kind === 'refused' && ticket.status === 401) return null;
		if (ticket.kind === 'refused' && ticket.status === 403) return { kind: 'not-yours' };
		return doorFromFailure(ticket, info);
	}

	/** To the next that is asked; in, where that is nothing. */
	async function goOn(hadVisit: boolean): Promise<void> {
		if (!info) return;
		const [first] = info.asks.filter((ask) => ask !== 'sign-in' || !account);
		if (first === 'password') return show({ kind: 'password', problem: null });
		if (first === 'code') return hasAccepted ? sendCode() : show(sendCodeDoor(false));
		if (first === 'sign-in') return show({ kind: 'sign-in' });
		if (hadVisit) return show({ kind: 'visit-over' });
		return info.confirm && !hasAccepted ? show({ kind: 'open' }) : open({});
	}

	async function open(more: Opening): Promise<void> {
		answers = { ...answers, ...more, ...(account && { ticket: account.ticket }) };
		const visit = await client.openVisit(answers);
		if (visit.kind === 'answered') {
			const name = account?.name ?? null;
			answers = {};
			return enter(name);
		}
		return explain(visit);
	}

	async function explain(failure: Failure): Promise<void> {
		if (failure.kind === 'unreachable') return show(doorFromFailure(failure, info));
		if (failure.code === 'FORBIDDEN' && answers.ticket !== undefined) return show({ kind: 'not-yours' });

		const isWaiting = isToWait(failure);
		const asked = isWaiting ? lastAnswered() : failure.code === 'INVALID_CREDENTIALS' ? failure.asks : null;

		switch (asked) {
			case 'password': {
				const problem = answers.password === undefined ? null : problemIn(failure);
				answers = without(answers, 'password');
				return show({ kind: 'password', problem });
			}
			case 'code': {
				const problem = answers.code === undefined ? null : problemIn(failure);
				answers = without(answers, 'code');
				if (problem) return show(codeDoor(0, { problem }));
				return hasAccepted ? sendCode() : show(sendCodeDoor(false));
			}
			case 'sign-in':
				account = null;
				answers = without(answers, 'ticket');
				return show({ kind: 'sign-in' });
			default:
				return show(doorFromFailure(failure, info));
		}
	}

	function lastAnswered(): 'code' | 'password' | null {
		if (answers.code !== undefined) return 'code';
		return answers.password === undefined ? null : 'password';
	}

	async function sendCode(): Promise<void> {
		const sent = await client.sendCode();
		if (sent.kind === 'answered') {
			const isAnother = codeAddress !== null;
			codeAddress = sent.body.address;
			return show(codeDoor(sent.body.retry_after, { isAnother }));
		}
		// One was sent a moment ago: it may still be typed in.
		if (sent.kind === 'refused' && sent.status === 429) {
			return show(codeDoor(sent.waitSeconds ?? DEFAULT_WAIT_SECONDS, {}));
		}
		if (sent.kind === 'refused' && sent.status === 503) return show(sendCodeDoor(true));
		show(doorFromFailure(sent, info));
	}

	let againAt = 0;

	function codeDoor(
		waitSeconds: number,
		{ problem = null, isAnother = false }: Partial<Extract<DoorState, { kind: 'code' }> & { isAnother: boolean }>,
	): DoorState {
		if (waitSeconds > 0) againAt = Date.now() + waitSeconds * 1000;
		const address = codeAddress ?? info?.invitation?.address ?? '';
		const rememberDays = info?.invitation?.remember_days ?? 0;
		return { kind: 'code', code: { address, againAt, isAnother, rememberDays }, problem };
	}

	function sendCodeDoor(hasFailed: boolean): DoorState {
		return { kind: 'send-code', address: info?.invitation?.address ?? '', hasFailed };
	}

	function invitationDoor(): DoorState {
		return { kind: 'invitation', invitation: info?.invitation ?? null, account: account?.name ?? null };
	}

	function isInvited(): boolean {
		return (account ? stateOf(account) : info?.invitation?.state) === 'invited';
	}

	async function accept(): Promise<void> {
		hasAccepted = true;
		if (info?.asks[0] === 'sign-in' && !account) return signIn('accept');
		return goOn(false);
	}

	async function decline(): Promise<void> {
		if (info?.asks.includes('sign-in') && !account) return signIn('decline');
		const answer = await client.decline(account?.ticket ?? null);
		show(answer.kind === 'answered' ? { kind: 'declined' } : doorFromFailure(answer, info));
	}

	function signIn(intent: Intent | null): void {
		if (!goToSignIn(client.signInUrl, intent)) show(doorFromFailure(bareRefusal(0, ''), info));
	}

	return {
		begin,
		open,
		sendCode,
		accept,
		askDecline: () => show({ kind: 'declining' }),
		decline,
		signIn: () => signIn(null),
		async signInAsOther() {
			await client.signOut();
			signIn(null);
		},
	};
}

function stateOf({ invitation }: Ticket): Ticket['invitation'] {
	return invitation;
}

function without(answers: Opening, name: keyof Opening): Opening {
	return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== name));
}
