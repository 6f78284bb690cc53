import { chooseScope } from '../../src/scope/choose/choose-scope.ts';
import { dataModelOf } from './data-model.ts';
import { intersection, rightsOf } from '../../src/scope/rights/rights.ts';
import { exactKey, hasTooManyDigits, isKeyOf } from '../../src/scope/model/key.ts';
import { isShareableCollection } from '../../src/scope/model/shareable-fields.ts';
import { readOrNothing } from './read-or-nothing.ts';
import { readHiddenFields } from './field-metadata.ts';
import { readUsableRoles } from './usable-roles.ts';
import { currentPlan } from './current-plan.ts';
import type { Accountability } from '@directus/types';
import type { Authority } from '../../src/share/authority.ts';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';
import type { PolicySubject } from '../../src/scope/rights/applicable-policies.ts';
import type { Planner } from '../../src/scope/plan/planner.ts';
import type { ScopeContext } from '../../src/scope/choose/choose-scope.ts';
import type { Sharing } from './sharing.ts';

/** Asks Directus what the user of a request may do. */
export function createAuthority(
	context: DirectusContext,
	sharing: Sharing,
	{ accountability, schema }: { accountability: Accountability; schema: Schema },
): Authority {
	const { services, database } = context;
	const { planner, source, checksRanges } = sharing;

	return {
		async findItem(collection, item) {
			const model = Object.hasOwn(schema.collections, collection) ? schema.collections[collection] : undefined;
			if (!model || !isShareableCollection(collection)) return { kind: 'none' };
			if (item === null && !model.singleton) return { kind: 'none' };
			if (item !== null && hasTooManyDigits(model, item, checksRanges)) return { kind: 'blurred' };
			if (item !== null && !isKeyOf(model, item, checksRanges)) return { kind: 'none' };

			const items = new services.ItemsService(collection, { knex: database, schema, accountability });
			const filter = item === null ? {} : { filter: { [model.primary]: { _eq: item } } };
			const rows = await readOrNothing(() => items.readByQuery({ fields: [model.primary], limit: 1, ...filter }));
			if (!rows[0]) return { kind: 'none' };
			const key = exactKey(model, rows[0][model.primary]);
			return key === null ? { kind: 'blurred' } : { kind: 'found', key };
		},

		async mayShare(collection, item) {
			if (!Object.hasOwn(schema.collections, collection)) return false;
			const permissions = new services.PermissionsService({ knex: database, schema, accountability });
			return (await permissions.getItemPermissions(collection, item)).share.access;
		},

		async mayShareAs(user, share) {
			const users = new services.UsersService({ knex: database, schema, accountability: unchecked });
			const filter = { _and: [{ id: { _eq: user } }, { status: { _eq: 'active' } }] };
			const [heir] = (await users.readByQuery({ fields: ['id', 'role'], filter, limit: 1 })) as {
				role: string | null;
			}[];
			if (!heir) return false;
			const asTheirs = { ...share, owner: user, ownerRole: heir.role, mayHaveAncestors: true };
			const schemaDropVersion = 0;
			return (
				(await currentPlan(context, sharing, { share: asTheirs, schemaDropVersion }, { address: null, schema })) !==
				null
			);
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
	subject: Omit<PolicySubject, 'mayHaveAncestors'>,
): Promise<ScopeContext> {
	const model = dataModelOf(schema);
	const [{ role, owner }, hidden] = await Promise.all([
		planner.permissionSets({ ...subject, mayHaveAncestors: true }),
		readHiddenFields(context, schema),
	]);
	const ownerRights = rightsOf(owner, model);
	return { model, hidden, ownerRights, rights: intersection(rightsOf(role, model), ownerRights) };
}

/** What the owner alone may read: for a role that is still to be made for just that. */
export async function ownersScopeContext(
	context: DirectusContext,
	planner: Planner,
	schema: Schema,
	subject: Omit<PolicySubject, 'mayHaveAncestors'>,
): Promise<ScopeContext> {
	const scopeContext = await scopeContextOf(context, planner, schema, subject);
	return { ...scopeContext, rights: scopeContext.ownerRights };
}
