import { isMet, type Finding, type Line } from './finding.ts';

const indent = '    ';
const widths = { middle: 12, range: 18 };

/** The table that a bench ends with. */
export function printFindings(findings: Finding[]): string {
	return findings.map(printFinding).join('\n\n');
}

function printFinding({ part, title, lines }: Finding): string {
	const longest = Math.max(...lines.map(({ label }) => label.length));
	return [`(${part}) ${title}`, ...lines.map((line) => indent + printLine(line, longest + 2))].join('\n');
}

function printLine(line: Line, width: number): string {
	const label = line.label.padEnd(width);
	if (line.kind === 'stated') return `${label}${line.statement}${verdict(line)}`;

	const { median, min, max } = line.spread;
	const show = line.kind === 'measured' ? readable : (value: number) => value.toFixed(2);
	const middle = line.kind === 'measured' ? `${show(median)} ${line.unit}` : `× ${show(median)}`;
	const range = `(${show(min)} – ${show(max)})`;
	return `${label}${middle.padStart(widths.middle)}  ${range.padEnd(widths.range)}${verdict(line)}`.trimEnd();
}

function verdict(line: Line): string {
	const met = isMet(line);
	if (met === undefined) return '';
	return `  ${met ? 'as wanted' : 'NOT AS WANTED'}${wanted(line)}`;
}

function wanted(line: Line): string {
	if (line.kind === 'stated' || !line.target) return '';
	const { atLeast, atMost } = line.target;
	return ` (${[atLeast && `at least ${atLeast}`, atMost && `at most ${atMost}`].filter(Boolean).join(', ')})`;
}

/** Three digits that matter. */
function readable(value: number): string {
	if (Number.isNaN(value)) return 'unknown';
	if (Math.abs(value) >= 100) return value.toFixed(0);
	return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
