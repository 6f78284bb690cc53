import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tickMilliseconds = 10;

/** How much processor time a process has used; NaN where the system does not tell (it is not Linux). */
export function processorMilliseconds(pid: number): number {
	const stat = read(`/proc/${pid}/stat`);
	// Its name comes in brackets, and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * tickMilliseconds;
}

/** How much memory a process has in use; NaN where the system does not tell. */
export function residentMegabytes(pid: number): number {
	const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
	return Number(kilobytes ?? NaN) / 1024;
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
