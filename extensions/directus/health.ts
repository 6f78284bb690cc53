import { setTimeout as wait } from 'node:timers/promises';
import { NewerTables } from './newer-tables.ts';
import type { Sharing } from './compose.ts';

const patienceMs = 1000;

/** One check as Directus' own health has it (RFC draft "Health Check Response Format for HTTP APIs"). */
export interface HealthCheck {
	status: 'ok' | 'error';
	componentType: 'datastore';
	output?: string;
}

/** Whether links can open anything, by name. */
export async function healthOf(sharing: Sharing): Promise<Record<string, HealthCheck[]>> {
	return { 'sharing:tables': [await tables(sharing)] };
}

async function tables(sharing: Sharing): Promise<HealthCheck> {
	const componentType = 'datastore';
	try {
		await withinPatience(sharing.ready());
		return { status: 'ok', componentType };
	} catch (error) {
		const output = error instanceof NewerTables ? error.message : 'Sharing: its tables cannot be used yet.';
		return { status: 'error', componentType, output };
	}
}

/** Nobody who asks how Directus is waits for us. */
async function withinPatience(ready: Promise<void>): Promise<void> {
	const late = new AbortController();
	const tooLate = wait(patienceMs, undefined, { signal: late.signal }).then(() => {
		throw new Error('It takes too long.');
	});
	try {
		await Promise.race([ready, tooLate]);
	} finally {
		tooLate.catch(() => undefined);
		late.abort();
	}
}
