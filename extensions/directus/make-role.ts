import { shareableFields } from '../../src/scope/model/shareable-fields.ts';
import { dataModelOf } from './data-model.ts';
import type { Accountability } from '@directus/types';
import type { DirectusContext, Schema } from './directus-context.ts';

export interface MadeRole {
	id: string;
	name: string;
	policy: string;
}

/** Makes a role with one policy that reads these collections and nothing else; all of it, or nothing. */
export async function makeRole(
	{ services, database }: DirectusContext,
	{ name, collections, isCustom }: { name: string; collections: string[]; isCustom: boolean },
	{ accountability, schema }: { accountability: Accountability; schema: Schema },
): Promise<MadeRole> {
	const model = dataModelOf(schema);
	const permissions = collections.map((collection) => {
		const known = model.collections[collection];
		// Without a licence, Directus withholds a permission that names fields.
		const isNarrowed = collection.startsWith('directus_') && isCustom && known;
		const fields = isNarrowed ? shareableFields(known) : ['*'];
		return { collection, action: 'read', fields, permissions: {}, validation: null, presets: null };
	});
	const policy = { name, icon: 'share', app_access: false, admin_access: false, permissions };
	const roles = new services.RolesService({ knex: database, schema, accountability });
	const id = String(await roles.createOne({ name, icon: 'share', policies: [{ policy }] }));
	const made = await roles.readOne(id, { fields: ['policies.policy'] });
	const [access] = made['policies'] as { policy: string }[];
	return { id, name, policy: access?.policy ?? '' };
}
