import { NewerTables } from './newer-tables.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { HealthCheck } from './health-check.ts';
import type { Sharing } from './sharing.ts';

const patienceMs = 1000;
/** Of Directus 11's default. Links work with it; what is limited by addresses is limited for nobody who knows of it. */
export const addressesBelieved =
	'IP_TRUST_PROXY is true, so that a request can come from any address that it names, at every try of a password and at ' +
	'policies with IP rules. Set it to the addresses of your proxies, or to false.';

/** Whether links can open anything, and what this process has done since it loaded us, by name. */
export async function healthOf(sharing: Sharing): Promise<Record<string, HealthCheck[]>> {
	const { opened, refused, lastSweep } = sharing.vitals;
	const refusals = [...refused.values()].reduce((sum, times) => sum + times, 0);
	return {
		'sharing:tables': [await tables(sharing)],
		'sharing:addresses': [addresses(sharing)],
		'sharing:openings': [counted(opened, 'visits')],
		'sharing:refusals': [counted(refusals, 'refusals')],
		...(lastSweep !== null && {
			'sharing:sweep': [{ status: 'ok', componentType: 'system', time: new Date(lastSweep).toISOString() }],
		}),
	};
}

function addresses({ settings }: Sharing): HealthCheck {
	const componentType = 'system';
	if (!settings.believesAddresses) return { status: 'ok', componentType };
	return { status: 'warn', componentType, output: addressesBelieved };
}

function counted(observedValue: number, observedUnit: string): HealthCheck {
	return { status: 'ok', componentType: 'system', observedValue, observedUnit };
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
