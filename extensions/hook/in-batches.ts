/**
 * Does the work on all that has come in since it was last begun, and never twice at once: many events cost little.
 *
 * @param failed is told where the work throws; what came in meanwhile is done all the same
 */
export function inBatches<Thing>(
	work: (things: Thing[]) => Promise<unknown>,
	failed: (error: unknown) => void,
): (things: Thing[]) => Promise<void> {
	let waiting: Thing[] = [];
	let working: Promise<void> | undefined;

	return async function add(things) {
		waiting.push(...things);
		working ??= goThrough();
		await working;
	};

	async function goThrough(): Promise<void> {
		while (waiting.length > 0) {
			const some = waiting;
			waiting = [];
			await work(some).catch(failed);
		}
		working = undefined;
	}
}
