import { measured, stated, type Line } from './finding.ts';
import { timedRead, type TimedRequest } from '../measure/timed-read.ts';

interface Patience {
	reads: number;
	patienceSeconds: number;
}

/** Reads some times and answers how long it took; where a read fails or takes too long, says so and stops. */
export async function readSome(
	label: string,
	request: TimedRequest,
	{ reads, patienceSeconds }: Patience,
): Promise<Line> {
	const times: number[] = [];

	for (let read = 0; read < reads; read++) {
		const answer = await timedRead(request, patienceSeconds);
		if (answer.kind === 'too-long') return stated(label, `stopped after ${patienceSeconds} s`);
		if (answer.kind === 'failed')
			return stated(label, `answered ${answer.status} after ${Math.round(answer.milliseconds)} ms`);
		times.push(answer.milliseconds);
	}
	return measured(label, 'ms', times);
}
