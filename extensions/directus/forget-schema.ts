import type { Accountability } from '@directus/types';
import type { DirectusContext } from './directus-context.ts';

const administrator: Accountability = { user: null, role: null, roles: [], admin: true, app: false, ip: null };

/** Makes all instances of Directus read the schema from the database again. */
export async function forgetSchema({ services, database, getSchema }: DirectusContext): Promise<void> {
	const utils = new services.UtilsService({
		knex: database,
		schema: await getSchema(),
		accountability: administrator,
	});
	await utils.clearCache({ system: true });
}
