import { NewerTables } from './newer-tables.ts';
import type { Sharing } from './compose.ts';

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
		await sharing.ready();
		return { status: 'ok', componentType };
	} catch (error) {
		const output = error instanceof NewerTables ? error.message : 'Sharing: the database does not answer.';
		return { status: 'error', componentType, output };
	}
}
