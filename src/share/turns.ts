/** In flight, or so short a while ago that the next request of the same program is on its way. */
const nowMs = 20;
/** Uploads and imports take long, and leave the server to others meanwhile. */
const servedMs = 10_000;
/** Somebody who looks at what they were answered, and will ask again. */
const recentlyMs = 30_000;
/** How long one link may keep the server busy as if alone while somebody else was there recently. */
const allowanceMs = 10_000;
/** Of each second, how much of the allowance comes back. */
const refill = 1 / 6;
/** How often somebody who waits looks whether they are alone again. */
const lookMs = 50;
/** How much longer than it worked for somebody the server is left to others, while there are others. */
const rest = 1.5;
const longestRestMs = 5000;
const longestWaitMs = 30_000;
const longestQueue = 2000;
const rememberedTurns = 1000;
const retryAfterSeconds = 5;

export interface Bounds {
	/** How many requests of one who is alone here are worked on at the same time. */
	alone: number;
	/** The same while somebody else is served. */
	inCompany: number;
}

export type Turn = { kind: 'taken'; done(): void } | { kind: 'gone' } | { kind: 'refused'; retryAfterSeconds: number };

/**
 * Who asks much waits, not others. Whoever is alone has the whole server; while anybody else is served, one link (or one
 * user with work that is long) has one request at a time, and a pause after each that lasts in proportion to it. The same
 * goes for whoever has kept the server busy for long while somebody else was there now and then. So the measure is the
 * work itself, on slow machines as on quick ones, and nobody has to guess what a request will cost.
 */
export interface Turns {
	/**
	 * Notes a request that is no link's, wherever it is for, so that links can be considerate of it.
	 *
	 * @returns to be called when it is answered
	 */
	arrive(): () => void;
	/** Waits for a turn; who goes away meanwhile loses their place. */
	take(wish: Wish, signal: AbortSignal): Promise<Turn>;
}

export interface Wish {
	/** Whose turns they are: a link's, or a user's. */
	who: string;
	/** Among those who share them, by turns as well: the visit. */
	whose: string;
	/** Whether its requests were noted when they came in, as a user's are; a link's are not. */
	isNoted: boolean;
	bounds: Bounds;
}

interface Line {
	isNoted: boolean;
	working: number;
	waiting: Set<Waiter>;
	/** Who had a turn, the last of them last. */
	had: Set<string>;
	restsUntil: number;
	/** How long the server was busy for it, less what has come back of that. */
	spent: number;
	/** Up to when that was reckoned. */
	reckoned: number;
	look: NodeJS.Timeout | null;
}

interface Waiter extends Wish {
	start(): void;
}

/** @param now milliseconds that only rise */
export function createTurns(now: () => number): Turns {
	const lines = new Map<string, Line>();
	const arrivals = new Set<{ at: number }>();
	/** Of all lines together. */
	let working = 0;
	/** When the last request of each of the two was over who were served last; two, because one of them may be who asks. */
	let lastServed: { who: string | null; at: number }[] = [];

	return { arrive, take };

	function arrive(): () => void {
		const arrival = { at: now() };
		arrivals.add(arrival);
		return () => {
			if (arrivals.delete(arrival)) served(null);
		};
	}

	/** @param who null for somebody without a line */
	function served(who: string | null): void {
		lastServed = [{ who, at: now() }, ...lastServed.filter((other) => other.who !== who)].slice(0, 2);
	}

	async function take(wish: Wish, signal: AbortSignal): Promise<Turn> {
		if (signal.aborted) return { kind: 'gone' };
		const line = lineOf(wish);
		if (line.waiting.size >= longestQueue) return { kind: 'refused', retryAfterSeconds };

		return await new Promise((resolve) => {
			const waiter = { ...wish, start: () => settle({ kind: 'taken', done: work(wish, line) }) };
			const settle = (turn: Turn) => {
				clearTimeout(timer);
				signal.removeEventListener('abort', leave);
				line.waiting.delete(waiter);
				resolve(turn);
				forget(wish.who);
			};
			const leave = () => settle({ kind: 'gone' });
			const timer = setTimeout(() => settle({ kind: 'refused', retryAfterSeconds }), longestWaitMs);
			signal.addEventListener('abort', leave);
			line.waiting.add(waiter);
			advance(wish.who, line);
		});
	}

	/** Begins with one request of a line; what is given back ends it. */
	function work({ who, whose }: Wish, line: Line): () => void {
		const began = now();
		reckon(line);
		line.working += 1;
		working += 1;
		line.had.delete(whose);
		line.had.add(whose);
		if (line.had.size > rememberedTurns) line.had.delete([...line.had][0] ?? '');

		return once(() => {
			reckon(line);
			line.working -= 1;
			working -= 1;
			served(who);
			// One after the other is how people ask; only who asks for much at once, or for long, makes pauses.
			const isMuch = line.waiting.size > 0 || line.spent > allowanceMs;
			line.restsUntil = now() + (isMuch ? Math.min((now() - began) * rest, longestRestMs) : 0);
			advance(who, line);
			forget(who);
		});
	}

	function advance(who: string, line: Line): void {
		const inCompany = isInCompany(who, line);
		if (inCompany && now() < line.restsUntil) return lookAgain(who, line);
		const mayStart = ({ bounds }: Wish) => line.working < (inCompany ? bounds.inCompany : bounds.alone);
		for (let next = nextOf(line, mayStart); next; next = nextOf(line, mayStart)) next.start();
		lookAgain(who, line);
	}

	function lookAgain(who: string, line: Line): void {
		if (line.waiting.size === 0 || line.look) return;
		const resting = line.restsUntil - now();
		const delay = resting > 0 ? Math.min(resting, lookMs) : lookMs;
		line.look = setTimeout(() => {
			line.look = null;
			advance(who, line);
		}, delay);
	}

	function reckon(line: Line): void {
		const passed = now() - line.reckoned;
		line.spent = Math.max(0, line.spent - passed * refill) + (line.working > 0 ? passed : 0);
		line.reckoned = now();
	}

	/** What only waits in another line is no company: it is being considerate itself. */
	function isInCompany(who: string, line: Line): boolean {
		const noted = [...arrivals].filter(({ at }) => now() - at < servedMs).length;
		const own = line.isNoted ? line.working + line.waiting.size : 0;
		if (noted > own || working > line.working || wasThere(who, nowMs)) return true;
		return line.spent > allowanceMs && wasThere(who, recentlyMs);
	}

	function wasThere(who: string, within: number): boolean {
		return lastServed.some((other) => other.who !== who && now() - other.at < within);
	}

	function lineOf({ who, isNoted }: Wish): Line {
		const line = lines.get(who) ?? newLine(isNoted);
		lines.set(who, line);
		return line;
	}

	function newLine(isNoted: boolean): Line {
		const reckoning = { spent: 0, reckoned: now() };
		return { isNoted, working: 0, waiting: new Set(), had: new Set(), restsUntil: 0, ...reckoning, look: null };
	}

	/** What is spent is remembered until it has come back; those of whom that is true go when the next is over. */
	function forget(who: string): void {
		for (const name of lines.size > 1000 ? lines.keys() : [who]) {
			const line = lines.get(name);
			if (!line || line.working > 0 || line.waiting.size > 0) continue;
			reckon(line);
			if (line.restsUntil <= now() && line.spent === 0) lines.delete(name);
		}
	}
}

/** Of those who may start, who had no turn for the longest time, and of theirs what is the least work. */
function nextOf({ waiting, had }: Line, mayStart: (wish: Wish) => boolean): Waiter | null {
	const turns = new Map([...had].map((whose, at) => [whose, at + 1]));
	const sinceOf = ({ whose }: Wish) => turns.get(whose) ?? 0;
	let next: Waiter | null = null;

	for (const waiter of waiting) {
		if (!mayStart(waiter)) continue;
		const [since, least] = [sinceOf(waiter), next ? sinceOf(next) : Infinity];
		if (since < least || (since === least && waiter.bounds.alone > (next?.bounds.alone ?? 0))) next = waiter;
	}
	return next;
}

function once(act: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) act();
		isDone = true;
	};
}
