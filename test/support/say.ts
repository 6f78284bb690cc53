const beatSeconds = 15;

/** Progress for whoever waits at the terminal. */
export function say(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
}

/** Does something that may take minutes, and says every fifteen seconds that it is still at it. */
export async function sayWhile<Result>(doing: string, work: () => Promise<Result>): Promise<Result> {
	const started = Date.now();
	const elapsed = () => Math.round((Date.now() - started) / 1000);
	const beat = setInterval(() => say(`${doing} … ${elapsed()} s`), beatSeconds * 1000);
	try {
		return await work();
	} finally {
		clearInterval(beat);
	}
}
