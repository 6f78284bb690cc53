import { makeRole, makeUser, type Person } from '../../support/newsroom/people.ts';
import type { DirectusServer } from '../../support/directus-server.ts';
import type { Permission } from '../engine/permitted.ts';

/** Who takes part in every world: a role that shares are read by, and an owner. */
export interface Cast {
	role: string;
	owner: Person;
	policies: Record<'role' | 'owner', string>;
}

export async function makeCast({ admin }: DirectusServer): Promise<Cast> {
	const reader = await makeRole(admin, 'a', []);
	const owners = await makeRole(admin, 'b', []);
	const owner = await makeUser(admin, owners.role, { title: 'a', location: 'ab' });
	return { role: reader.role, owner, policies: { role: reader.policy, owner: owners.policy } };
}

/**
 * Gives one of them these rights in place of all others; the owner may share everything besides. They are written into
 * the table: Directus 12 without a licence refuses rules of one's own over HTTP, and has them from other times.
 */
export async function giveRights(
	{ admin, knex }: DirectusServer,
	policy: string,
	{ isAdmin, permissions, mayShare }: { isAdmin: boolean; permissions: Permission[]; mayShare: string[] },
): Promise<void> {
	const sharing = mayShare.map((collection) => ({ collection, action: 'share', fields: ['*'], permissions: null }));
	const rows = [...permissions, ...sharing].map(({ collection, action, fields, permissions: filter }) => ({
		policy,
		collection,
		action,
		fields: fields?.join(',') ?? null,
		permissions: filter === null ? null : JSON.stringify(filter),
	}));
	await knex.transaction(async (trx) => {
		await trx('directus_permissions').where({ policy }).delete();
		if (rows.length > 0) await trx('directus_permissions').insert(rows);
		await trx('directus_policies').where({ id: policy }).update({ admin_access: isAdmin });
	});
	await admin.need('POST', '/utils/cache/clear?system=true');
}
