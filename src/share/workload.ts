import pLimit, { type LimitFunction } from 'p-limit';
import type { Limiters, Taken } from './limiter.ts';
import type { Bounds, Turns, Wish } from './turns.ts';

/** What a request asks of the server, from the least to the most. */
export type Work = 'look' | 'file' | 'read' | 'open' | 'change' | 'survey' | 'picture' | 'archive';

interface Allowance {
	/** How many at once, of one link or one user. */
	turns: Bounds;
	/** How many in a while. */
	rate?: Rate;
	/** How many at once, whoever's they are: for what takes memory, or all processors at once. */
	inAll?: number;
}

interface Rate {
	/** Of one link (`who`), or of one visit or user (`whose`). */
	of: 'who' | 'whose';
	points: number;
	seconds: number;
}

const minute = 60;
const hour = 3600;

/** What may be asked, per instance of Directus; rates are counted together where there is a Redis. */
const allowances: Record<Work, Allowance> = {
	look: { turns: { alone: 16, inCompany: 2 } },
	file: { turns: { alone: 12, inCompany: 2 } },
	read: { turns: { alone: 8, inCompany: 1 } },
	/** A newsletter has many readers in its first hour. */
	open: { turns: { alone: 6, inCompany: 1 }, rate: { of: 'who', points: 10_000, seconds: hour } },
	/** Each is a revision in Directus, and an entry in the record of the share. */
	change: { turns: { alone: 4, inCompany: 1 }, rate: { of: 'whose', points: 120, seconds: minute } },
	/** All relations of an item, as an owner chooses among them. */
	survey: { turns: { alone: 2, inCompany: 1 }, rate: { of: 'whose', points: 240, seconds: minute } },
	/** Made anew, or found where it was kept: that is not known before. */
	picture: { turns: { alone: 2, inCompany: 1 }, inAll: 2 },
	archive: { turns: { alone: 2, inCompany: 1 }, rate: { of: 'whose', points: 20, seconds: hour } },
};

/** Who asks: a link and a visit, or a user twice. */
export type Asking = Omit<Wish, 'bounds'>;

export type Beginning =
	| { kind: 'begun'; rate: RateLeft | null; end(): void }
	| { kind: 'gone' }
	| { kind: 'refused'; rate: RateLeft | null; retryAfterSeconds: number };

/** What one has left of a rate of one's own. How often others opened the same link is nobody's business. */
export interface RateLeft {
	points: number;
	seconds: number;
	left: number;
	secondsUntilNew: number;
}

/** Keeps what one asks for from taking the server away from others. */
export interface Workload {
	begin(work: Work, asking: Asking, signal: AbortSignal): Promise<Beginning>;
}

export function createWorkload(turns: Turns, limiters: Limiters): Workload {
	const limits = new Map(
		Object.entries(allowances).map(([work, { rate, inAll }]) => [
			work,
			{
				limiter: rate ? limiters({ name: `work-${work}`, ...rate }) : null,
				oneOfFew: inAll === undefined ? null : pLimit(inAll),
			},
		]),
	);

	return { begin };

	async function begin(work: Work, asking: Asking, signal: AbortSignal): Promise<Beginning> {
		const counted = await count(work, asking);
		if (counted.kind === 'refused') return counted;
		const { rate } = counted;
		const turn = await turns.take({ ...asking, bounds: allowances[work].turns }, signal);
		if (turn.kind === 'refused') return { ...turn, rate };
		if (turn.kind === 'gone') return turn;

		const oneOfFew = limits.get(work)?.oneOfFew;
		const leave = oneOfFew ? await enter(oneOfFew) : () => undefined;
		const end = () => {
			leave();
			turn.done();
		};
		if (!signal.aborted) return { kind: 'begun', rate, end };
		end();
		return { kind: 'gone' };
	}

	async function count(work: Work, asking: Asking) {
		const { rate } = allowances[work];
		const limiter = limits.get(work)?.limiter;
		if (!rate || !limiter) return { kind: 'counted' as const, rate: null };
		const taken = await limiter.take(asking[rate.of]);
		const left = leftOf(rate, taken);
		if (taken.points <= rate.points) return { kind: 'counted' as const, rate: left };
		return { kind: 'refused' as const, rate: left, retryAfterSeconds: taken.seconds };
	}
}

function leftOf({ of, points, seconds }: Rate, taken: Taken): RateLeft | null {
	if (of === 'who') return null;
	return { points, seconds, left: Math.max(0, points - taken.points), secondsUntilNew: taken.seconds };
}

/** A place among few, until it is left. */
function enter(oneOfFew: LimitFunction): Promise<() => void> {
	return new Promise((entered) => {
		void oneOfFew(() => new Promise<void>((leave) => entered(leave)));
	});
}
