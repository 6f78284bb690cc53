import { throttleAddress } from './visitor.ts';
import type { Limiters, Taken } from '../share/limiter.ts';

const windowSeconds = 15 * 60;
const triesPerAddress = 5;
/** From here on a link is under attack from many addresses, which may all be one who forges them. */
const triesPerLink = 100;
/** So many that nobody knows may still try then, all together, each once. */
const triesOfStrangers = 20;
const recordedPerAddress = 20;
const recordedPerShare = 100;

export type Attempt =
	{ kind: 'allowed'; triesLeft: number; isAlarm: boolean } | { kind: 'throttled'; retryAfterSeconds: number };

/** Who tries. An address can be forged where Directus believes what a request says of itself; a visit's token cannot. */
export interface Guesser {
	address: string | null;
	/** The visit that this browser had here once, whether it goes on or not. */
	visit: string | null;
	/** Whether somebody was let in from this address before; asked only while the link is under attack. */
	wasHere: () => Promise<boolean>;
}

/** How a refusal is written down: by itself, together with so many others, or not at all. */
export type Recording = { kind: 'alone' } | { kind: 'summed'; refusals: number } | { kind: 'none' };

export interface Throttle {
	/** Takes one try, before anything is hashed; says it once when a link comes under attack. */
	attempt(share: string, guesser: Guesser): Promise<Attempt>;
	/** Whether a refusal is still worth writing down: a link that is hammered must not fill the log. */
	record(share: string, address: string | null): Promise<Recording>;
	/** Nothing was looked at after all: the try is given back. */
	notTried(share: string, guesser: Guesser): Promise<void>;
	/** The password was right: what was taken is given back, and what was taken for earlier tries. */
	succeeded(share: string, guesser: Guesser): Promise<void>;
}

export function createThrottle(limiters: Limiters): Throttle {
	const seconds = windowSeconds;
	const perGuesser = limiters({ name: 'address', points: triesPerAddress, seconds });
	const perLink = limiters({ name: 'link', points: triesPerLink, seconds });
	const strangers = limiters({ name: 'strangers', points: triesOfStrangers, seconds });
	const refusalsPerAddress = limiters({ name: 'refusal', points: recordedPerAddress, seconds });
	const refusalsPerShare = limiters({ name: 'refusals', points: recordedPerShare, seconds });

	return { attempt, record, notTried, succeeded };

	async function attempt(share: string, guesser: Guesser): Promise<Attempt> {
		const own = await perGuesser.take(keyOf(share, guesser));
		if (own.points > triesPerAddress) return throttled(own);
		const allowed = { kind: 'allowed', triesLeft: triesPerAddress - own.points, isAlarm: false } as const;
		// Whoever was let in before is not kept out by the guesses of others.
		if (guesser.visit !== null) return allowed;

		// Counted only while the address may try at all: one address alone cannot put a link under attack.
		const link = await perLink.take(share);
		if (link.points <= triesPerLink || (await guesser.wasHere())) return allowed;
		if (own.points > 1) return throttled(own);
		const stranger = await strangers.take(share);
		if (stranger.points > triesOfStrangers) return throttled(stranger);
		return { kind: 'allowed', triesLeft: 0, isAlarm: stranger.points === 1 };
	}

	async function record(share: string, address: string | null): Promise<Recording> {
		const [all, own] = await Promise.all([
			refusalsPerShare.take(share),
			refusalsPerAddress.take(`${share}|${throttleAddress(address)}`),
		]);
		if (own.points <= recordedPerAddress && all.points <= recordedPerShare) return { kind: 'alone' };
		return isSummed(all.points) ? { kind: 'summed', refusals: all.points / 2 } : { kind: 'none' };
	}

	async function notTried(share: string, guesser: Guesser): Promise<void> {
		await perGuesser.giveBack(keyOf(share, guesser));
		if (guesser.visit === null) await perLink.giveBack(share);
	}

	async function succeeded(share: string, guesser: Guesser): Promise<void> {
		await Promise.all([
			perGuesser.forget(keyOf(share, guesser)),
			guesser.visit === null ? perLink.giveBack(share) : undefined,
		]);
	}
}

/** After each doubling: a thousand refusals are a few more lines, and their number is still told. */
function isSummed(refusals: number): boolean {
	return Number.isInteger(Math.log2(refusals / recordedPerShare)) && refusals > recordedPerShare;
}

function throttled({ seconds }: Taken): Attempt {
	return { kind: 'throttled', retryAfterSeconds: seconds };
}

function keyOf(share: string, { address, visit }: Guesser): string {
	return `${share}|${visit === null ? throttleAddress(address) : `visit:${visit}`}`;
}
