import { problemOf, type ApiProblem } from '../api/request.ts';

export interface BulkRun<Thing> {
	done: Thing[];
	failed: { thing: Thing; problem: ApiProblem }[];
	/** What was not tried because it was stopped. */
	left: Thing[];
}

const atOnce = 3;

/** Does the same with each, a few at a time, whatever becomes of the others. Tells after each how far it is. */
export async function runBulk<Thing>(
	things: Thing[],
	perform: (thing: Thing) => Promise<unknown>,
	{ tell, isStopped }: { tell: (done: number) => void; isStopped: () => boolean },
): Promise<BulkRun<Thing>> {
	const run: BulkRun<Thing> = { done: [], failed: [], left: [...things] };

	async function work(): Promise<void> {
		for (let thing = next(); thing !== undefined; thing = next()) {
			try {
				await perform(thing);
				run.done.push(thing);
			} catch (error) {
				run.failed.push({ thing, problem: problemOf(error) });
			}
			tell(run.done.length + run.failed.length);
		}
	}

	function next(): Thing | undefined {
		return isStopped() ? undefined : run.left.shift();
	}

	await Promise.all(Array.from({ length: atOnce }, work));
	return run;
}
