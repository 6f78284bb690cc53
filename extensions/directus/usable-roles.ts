import type { UsableRole } from '../../src/contract/answers/choices.ts';
import { unchecked, type DirectusContext, type Schema } from './directus-context.ts';

interface RoleRow extends UsableRole {
	parent: string | null;
	policies: { policy: { admin_access: boolean } | null }[];
}

/**
 * The roles that a user may put on a share. A share never shows more than its owner may read, so any role will do; but
 * administrators' roles are nobody else's business.
 */
export async function readUsableRoles(
	{ services, database }: DirectusContext,
	schema: Schema,
	isAdmin: boolean,
): Promise<UsableRole[]> {
	const service = new services.RolesService({ knex: database, schema, accountability: unchecked });
	const fields = ['id', 'name', 'icon', 'description', 'parent', 'policies.policy.admin_access'];
	const roles = (await service.readByQuery({ fields, sort: ['name'], limit: -1 })) as RoleRow[];
	const byId = new Map(roles.map((role) => [role.id, role]));

	return roles
		.filter((role) => isAdmin || !isAdministrator(role, byId))
		.map(({ id, name, icon, description }) => ({ id, name, icon, description }));
}

function isAdministrator(role: RoleRow, byId: Map<string, RoleRow>, depth = 0): boolean {
	if (role.policies.some(({ policy }) => policy?.admin_access)) return true;
	const parent = role.parent === null ? undefined : byId.get(role.parent);
	return parent !== undefined && depth < byId.size && isAdministrator(parent, byId, depth + 1);
}
