import type { Comparison } from '../measure/compare-loads.ts';
import { ratiosOf, spreadOf, type Spread } from '../measure/statistics.ts';

/** One row of the bench's table: something measured, a ratio, or a plain statement. */
export type Line =
	| { kind: 'measured'; label: string; unit: string; spread: Spread; target?: Target }
	| { kind: 'ratio'; label: string; spread: Spread; target?: Target }
	| { kind: 'stated'; label: string; statement: string; isMet?: boolean };

/** What the median is meant to be; the bench says whether it is, and never fails for it. */
export interface Target {
	atLeast?: number;
	atMost?: number;
}

/** What came of measuring one thing in one setting. */
export interface Finding {
	part: string;
	title: string;
	lines: Line[];
}

export function measured(label: string, unit: string, values: number[] = []): Line {
	return { kind: 'measured', label, unit, spread: spreadOf(values) };
}

/** What each of the compared loads did, and what it cost. */
export function comparedLines({ names, speed, cost }: Comparison): Line[] {
	return [
		...names.map((name) => measured(name, '/s', speed(name))),
		...names.map((name) => measured(`processor time: ${name}`, 'ms', cost(name))),
	];
}

/** By how much one of two contenders exceeds the other, in every round. */
export function difference(label: string, unit: string, differences: number[], target?: Target): Line {
	return { kind: 'measured', label, unit, spread: spreadOf(differences), ...(target && { target }) };
}

/** The ratio of two contenders, round by round. */
export function ratio(label: string, these: number[] = [], those: number[] = [], target?: Target): Line {
	return { kind: 'ratio', label, spread: spreadOf(ratiosOf(these, those)), ...(target && { target }) };
}

export function stated(label: string, statement: string, isMet?: boolean): Line {
	return { kind: 'stated', label, statement, ...(isMet !== undefined && { isMet }) };
}

/** Whether a line says that a target is met; undefined where it has none. */
export function isMet(line: Line): boolean | undefined {
	if (line.kind === 'stated') return line.isMet;
	if (!line.target || Number.isNaN(line.spread.median)) return undefined;
	const { atLeast = -Infinity, atMost = Infinity } = line.target;
	return line.spread.median >= atLeast && line.spread.median <= atMost;
}
