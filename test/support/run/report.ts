import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { repositoryFolder } from '../places.ts';

/** What vitest's JSON report says, as far as it is read here. */
interface JsonReport {
	testResults: {
		name: string;
		startTime: number;
		endTime: number;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
	}[];
}

export interface FileReport {
	/** `test/attack/editing.test.ts`. */
	path: string;
	startTime: number;
	endTime: number;
	passed: number;
	failures: Failure[];
}

export interface Failure {
	/** The names of its blocks and its own; null where the file failed outside of any test. */
	name: string | null;
	reason: string;
}

export async function readReport(file: string): Promise<FileReport[]> {
	const { testResults } = JSON.parse(await readFile(file, 'utf8')) as JsonReport;
	return testResults.map(({ name, startTime, endTime, status, message, assertionResults }) => {
		const failures: Failure[] = assertionResults
			.filter((one) => one.status === 'failed')
			.map(({ fullName, failureMessages }) => ({ name: fullName, reason: firstLine(failureMessages[0]) }));
		if (status === 'failed' && failures.length === 0) failures.push({ name: null, reason: firstLine(message) });
		const passed = assertionResults.filter((one) => one.status === 'passed').length;
		return { path: relative(repositoryFolder, name), startTime, endTime, passed, failures };
	});
}

function firstLine(text = ''): string {
	return text.trim().split('\n')[0] ?? '';
}

const slowest = 20;

/** The time of each part of the tests and the files that took longest, as lines to print. */
export function timesOf(files: FileReport[]): string[] {
	const partOf = ({ path }: FileReport) => path.split('/')[1] ?? path;
	const times = [...new Set(files.map(partOf))].map((part) => {
		const its = files.filter((file) => partOf(file) === part);
		const from = Math.min(...its.map(({ startTime }) => startTime));
		const until = Math.max(...its.map(({ endTime }) => endTime));
		const sum = its.reduce((total, { startTime, endTime }) => total + endTime - startTime, 0);
		return { from, line: `  ${column(until - from)} ${part}: ${its.length} files, ${seconds(sum)} s of them together` };
	});
	const longest = files
		.map(({ path, startTime, endTime }) => ({ path, took: endTime - startTime }))
		.sort((one, other) => other.took - one.took)
		.slice(0, slowest);

	return [
		'From the first to the last test of each part:',
		...times.sort((one, other) => one.from - other.from).map(({ line }) => line),
		`The ${longest.length} files that took longest:`,
		...longest.map(({ path, took }) => `  ${column(took)} ${path}`),
	];
}

function seconds(milliseconds: number): string {
	return (milliseconds / 1000).toFixed(1);
}

function column(milliseconds: number): string {
	return `${seconds(milliseconds)} s`.padStart(9);
}
