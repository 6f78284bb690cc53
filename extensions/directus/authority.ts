import { chooseScope } from '../../src/scope/choose-scope.ts';
import { dataModelOf } from './data-model.ts';
import { intersection, rightsOf } from '../../src/scope/rights.ts';
import { isKeyOf } from './item-key.ts';
import { isShareableCollection } from '../../src/scope/sensitive.ts';
import { readHiddenFields } from './field-metadata.ts';
import { readUsableRoles } from './usable-roles.ts';
import type { Accountability } from '@directus/types';
import type { Authority } from '../../src/share/authority.ts';
import type { DirectusContext, Schema } from './directus-context.ts';
import type { Planner, RightsSource } from '../../src/scope/planner.ts';
import type { ScopeContext } from '../../src/scope/choose-scope.ts';

/** Asks Directus what the user of a request may do. */
export function createAuthority(
	context: DirectusContext,
	{ planner, source }: { planner: Planner; source: RightsSource },
	{ accountability, schema }: { accountability: Accountability; schema: Schema },
): Authority {
	const { services, database } = context;

	return {
		async findItem(collection, item) {
			const model = Object.hasOwn(schema.collections, collection) ? schema.collections[collection] : undefined;
			if (!model || !isShareableCollection(collection)) return null;
			if (item === null && !model.singleton) return null;
			if (item !== null && !isKeyOf(model, item)) return null;

			const items = new services.ItemsService(collection, { knex: database, schema, accountability });
			const filter = item === null ? {} : { filter: { [model.primary]: { _eq: item } } };
			const rows = await readOrNothing(() => items.readByQuery({ fields: [model.primary], limit: 1, ...filter }));
			const key = rows[0]?.[model.primary];
			return key === undefined || key === null ? null : String(key);
		},

		async mayShare(collection, item) {
			if (!Object.hasOwn(schema.collections, collection)) return false;
			const permissions = new services.PermissionsService({ knex: database, schema, accountability });
			return (await permissions.getItemPermissions(collection, item)).share.access;
		},

		async mayUseRole(role) {
			const usable = await readUsableRoles(context, schema, accountability.admin);
			return usable.some(({ id }) => id === role);
		},

		async chooseScope(share, choice, now) {
			const scopeContext = await scopeContextOf(context, planner, schema, share);
			return chooseScope(scopeContext, share.collection, choice, now);
		},

		mayUseCustomRules: () => source.mayUseCustomRules(),
	};
}

/** What role and owner both may read, from whatever address, for choosing a scope. */
export async function scopeContextOf(
	context: DirectusContext,
	planner: Planner,
	schema: Schema,
	subject: { role: string | null; owner: string; ownerRole: string | null },
): Promise<ScopeContext> {
	const model = dataModelOf(schema);
	const [{ role, owner }, hidden] = await Promise.all([
		planner.readers({ ...subject, mayHaveAncestors: true }),
		readHiddenFields(context, schema),
	]);
	const ownerRights = rightsOf(owner, model);
	return { model, hidden, ownerRights, rights: intersection(rightsOf(role, model), ownerRights) };
}

/** Directus refuses what may not be read with an error; to a question it is an answer. */
async function readOrNothing(read: () => Promise<Record<string, unknown>[]>): Promise<Record<string, unknown>[]> {
	try {
		return await read();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'FORBIDDEN') return [];
		throw error;
	}
}
