import type { Told } from '../ask/ask.ts';

/** What was found in histories; each with the step after which it was found. */
export interface Findings {
	/** Shown, and not to be seen: the promise is broken. */
	leaks: string[];
	/** To be seen, and not shown. */
	less: string[];
	/** Answers that no question may get. */
	faults: string[];
	counts: Counts;
}

export interface Counts {
	histories: number;
	shares: number;
	/** Shares that could not be made. */
	refused: number;
	/** Looks at a share, after each step. */
	checks: number;
	answers: number;
	/** Cells that were to be seen, and were compared. */
	cells: number;
	/** Times that hidden cells were changed, and the answers stayed as they were. */
	inferences: number;
	/** Less than was to be seen, where a rule says less than it seems to. */
	tolerated: number;
}

export function noFindings(): Findings {
	const counts = { histories: 0, shares: 0, refused: 0, checks: 0, answers: 0, cells: 0, inferences: 0, tolerated: 0 };
	return { leaks: [], less: [], faults: [], counts };
}

export function isClean({ leaks, less, faults }: Findings): boolean {
	return leaks.length + less.length + faults.length === 0;
}

/** Adds what was found in one history to what was found before. */
export function addFindings(all: Findings, { leaks, less, faults, counts }: Findings): void {
	all.leaks.push(...leaks);
	all.less.push(...less);
	all.faults.push(...faults);
	for (const name of Object.keys(counts) as (keyof Counts)[]) all.counts[name] += counts[name];
}

/** A line about an answer. */
export function line(after: string, { asked }: Told, what: string): string {
	return `after ${after}, ${asked}: ${what}`.slice(0, 600);
}
