import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 20_000;
const pauseMs = 50;

/** Asks until the answer is yes: for what Directus does after it has answered. Fails with a sentence after 20 s. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const givesUpAt = Date.now() + patienceMs;
	while (!(await isSo())) {
		if (Date.now() > givesUpAt)
			throw new Error(`It was to happen that ${what}, and did not in ${patienceMs / 1000} s.`);
		await wait(pauseMs);
	}
}
