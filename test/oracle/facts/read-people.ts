import type { Knex } from 'knex';
import type { Permission, Person } from '../engine/permitted.ts';
import type { VariableTable } from '../engine/read-filter.ts';

/** Who reads, as Directus' own tables have it. */
export interface Readers {
	role: Person;
	owner: Person;
}

export interface WhoReads {
	/** Null for what is public. */
	role: string | null;
	owner: string;
	/** Whether permissions with rules of their own count: without a licence Directus 12 leaves them out. */
	withRules: boolean;
}

export async function readReaders(knex: Knex, { role, owner, withRules }: WhoReads): Promise<Readers> {
	const user: UserRow | undefined = await knex<UserRow>('directus_users')
		.where({ id: owner })
		.first('id', 'role', 'status');
	const rolesOfOwner = await withAncestors(knex, user?.role ?? null);
	const rolesOfShare = await withAncestors(knex, role);
	const isThere = user?.status === 'active';
	return {
		role: await personOf(knex, { roles: rolesOfShare, user: null, withRules, isOwner: false }),
		owner: isThere
			? await personOf(knex, { roles: rolesOfOwner, user: user.id, withRules, isOwner: true })
			: { admin: false, rows: [], variables: {} },
	};
}

interface UserRow {
	id: string;
	role: string | null;
	status: string;
}

interface Somebody {
	roles: string[];
	user: string | null;
	withRules: boolean;
	/** Limits by address are not asked of the owner, who is not there. */
	isOwner: boolean;
}

async function personOf(knex: Knex, { roles, user, withRules, isOwner }: Somebody): Promise<Person> {
	const given = knex('directus_access').select('policy');
	const access = await (roles.length === 0 && user === null
		? given.whereNull('role').whereNull('user')
		: given.whereIn('role', roles).orWhereIn('user', user === null ? [] : [user]));
	const ids = [...new Set(access.map(({ policy }: { policy: string }) => policy))];
	const policies = await knex('directus_policies').whereIn('id', ids).select('id', 'admin_access', 'ip_access');
	const applicable = policies.filter(
		({ ip_access: limit }) => isOwner || !limit || limit.split(',').includes('127.0.0.1'),
	);
	const applicableIds = applicable.map(({ id }) => id);
	const rows = await knex('directus_permissions')
		.whereIn('policy', applicableIds)
		.select('collection', 'action', 'fields', 'permissions');

	return {
		admin: applicable.some(({ admin_access: admin }) => Boolean(admin)),
		rows: rows.map(permissionOf).filter((row) => withRules || isWhole(row)),
		variables: {
			...(await namesOf(knex, '$CURRENT_USER', 'directus_users', user === null ? [] : [user])),
			...(await namesOf(knex, '$CURRENT_ROLE', 'directus_roles', roles.slice(0, 1))),
			...manyOf(await Promise.all(roles.map((id) => namesOf(knex, '$CURRENT_ROLES', 'directus_roles', [id])))),
			$CURRENT_POLICIES: applicableIds,
		},
	};
}

/** What a variable stands for, and with a field of what it stands for: nothing where that is null, or no field. */
async function namesOf(knex: Knex, name: string, table: string, [id]: string[]): Promise<VariableTable> {
	if (id === undefined) return {};
	const row: Record<string, unknown> = await knex(table).where({ id }).first();
	const said = Object.entries(row).filter(([, value]) => value !== null);
	return { [name]: id, ...Object.fromEntries(said.map(([field, value]) => [`${name}.${field}`, value])) };
}

function manyOf(tables: VariableTable[]): VariableTable {
	const names = [...new Set(tables.flatMap((table) => Object.keys(table)))];
	return Object.fromEntries(names.map((name) => [name, tables.flatMap((table) => table[name] ?? [])]));
}

async function withAncestors(knex: Knex, role: string | null): Promise<string[]> {
	const found: string[] = [];
	for (let next = role; next !== null && !found.includes(next);) {
		found.push(next);
		const row: { parent: string | null } | undefined = await knex('directus_roles').where({ id: next }).first('parent');
		next = row?.parent ?? null;
	}
	return found;
}

function permissionOf(row: Record<string, unknown>): Permission {
	const { collection, action, fields, permissions } = row;
	return {
		collection: String(collection),
		action: String(action),
		fields: typeof fields === 'string' ? fields.split(',').filter((field) => field !== '') : null,
		permissions: typeof permissions === 'string' ? JSON.parse(permissions) : permissions,
	};
}

/** All fields of all rows. */
function isWhole({ fields, permissions }: Permission): boolean {
	return (fields?.includes('*') ?? false) && Object.keys(permissions ?? {}).length === 0;
}
