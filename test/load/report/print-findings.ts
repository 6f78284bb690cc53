import { isMet, type Finding, type Line } from './finding.ts';

const widths = { label: 46, middle: 14, range: 22 };

/** The table that a bench ends with. */
export function printFindings(findings: Finding[]): string {
	return findings
		.map(({ part, title, lines }) => [`(${part}) ${title}`, ...lines.map(printLine)].join('\n'))
		.join('\n\n');
}

export function printLine(line: Line): string {
	const label = `    ${line.label}`.padEnd(widths.label);
	if (line.kind === 'stated') return `${label}${line.statement}${verdict(line)}`;

	const { median, min, max } = line.spread;
	const middle = line.kind === 'measured' ? `${readable(median)} ${line.unit}` : `× ${median.toFixed(2)}`;
	const show = line.kind === 'measured' ? readable : (value: number) => value.toFixed(2);
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
