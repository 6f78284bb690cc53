import type { ApiClient } from '../api-client.ts';

interface Flow {
	name: string;
	trigger: 'event' | 'webhook';
	options: object;
	/** The one thing that it does. */
	operation: { type: string; options: object };
}

/** Makes an active flow of one operation; answers its id. */
export async function makeFlow(admin: ApiClient, { operation, ...flow }: Flow): Promise<string> {
	const { id } = await admin.need('POST', '/flows', { ...flow, status: 'active' });
	const placed = { flow: id, key: 'only', position_x: 1, position_y: 1, ...operation };
	const { id: first } = await admin.need('POST', '/operations', placed);
	await admin.need('PATCH', `/flows/${id}`, { operation: first });
	return id as string;
}
