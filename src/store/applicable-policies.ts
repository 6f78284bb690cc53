import { createHash } from 'node:crypto';
import { ancestry, loadParents } from './role-tree.ts';
import { prepareQuery, type PreparedQuery } from './prepared-query.ts';
import type { Knex } from 'knex';
import type { DbRow } from './rows.ts';
import type {
	Action,
	ApplicablePolicies,
	PolicyStore,
	PolicySubject,
	ApplicablePolicy,
} from '../scope/rights/applicable-policies.ts';

/**
 * Reads Directus' own tables, so that every request sees the rights of this moment whichever instance changed them. The
 * rules themselves are read through Directus' service (which may withhold some); here they only go into the stamp.
 */
export function createPolicyStore(knex: Knex): PolicyStore {
	const questions = new Map<string, PreparedQuery>();

	return { load };

	async function load(subject: PolicySubject, actions: Action[]): Promise<ApplicablePolicies> {
		const { collection, role, owner, ownerRole, mayHaveAncestors } = subject;
		const parents = mayHaveAncestors
			? await loadParents(knex)
			: new Map([role, ownerRole].map((id) => [id ?? '', null]));
		const roleTree = ancestry(role, parents);
		const ownerTree = ancestry(ownerRole, parents);
		const rows = await loadAccess([...new Set([...roleTree, ...ownerTree])], owner, collection, actions);

		return {
			role: policies(rows, roleTree, (row) => appliesTo(row, roleTree)),
			owner: policies(rows, ownerTree, (row) => row['user'] === owner || appliesTo(row, ownerTree)),
			roleTree,
			ownerTree,
			stamp: createHash('sha256')
				.update(JSON.stringify([collection, actions, roleTree, ownerTree, rows]))
				.digest('base64'),
		};
	}

	async function loadAccess(roles: string[], owner: string, collection: string, actions: Action[]): Promise<DbRow[]> {
		const kind = `${roles.length} roles, ${actions.join()}`;
		const known = questions.get(kind);
		const ask = known ?? accessQuery(knex, roles.length, actions);
		if (!known) questions.set(kind, ask);
		return await ask(collection, owner, ...roles);
	}
}

function accessQuery(knex: Knex, roleCount: number, actions: Action[]): PreparedQuery {
	return prepareQuery(knex, 2 + roleCount, (collection, owner, ...roles) => {
		const query = knex('directus_access as access')
			.join('directus_policies as policies', 'policies.id', 'access.policy')
			.leftJoin('directus_permissions as permissions', (join) => {
				join.on('permissions.policy', 'policies.id').andOn((any) => {
					for (const action of actions) {
						void any.orOn((one) => {
							void one.onVal('permissions.action', action);
							if (action === 'share') void one.onVal('permissions.collection', collection);
						});
					}
				});
			})
			.where((any) => {
				void any.where('access.user', owner).orWhereIn('access.role', roles);
				void any.orWhere((everybody) => void everybody.whereNull('access.role').whereNull('access.user'));
			})
			.orderBy(['access.id', 'permissions.id'])
			.select(
				'access.role as role',
				'access.user as user',
				'policies.id as policy',
				'policies.admin_access as admin',
				'policies.ip_access as ip_access',
				'permissions.collection as collection',
				'permissions.action as action',
				'permissions.permissions as rule',
				'permissions.fields as fields',
			);
		return actions.includes('update') ? query.select('permissions.validation', 'permissions.presets') : query;
	});
}

/** Without a role the public policies apply, as in Directus. */
function appliesTo(row: DbRow, tree: string[]): boolean {
	if (tree.length === 0) return row['role'] === null && row['user'] === null;
	return tree.includes(String(row['role']));
}

/** In the order in which Directus goes through them: of a role before those of the roles below it, a user's own last. */
function policies(rows: DbRow[], tree: string[], applies: (row: DbRow) => boolean): ApplicablePolicy[] {
	const found = new Map<string, ApplicablePolicy>();
	const rank = ({ role }: DbRow) => (role === null ? tree.length : tree.length - 1 - tree.indexOf(String(role)));

	for (const row of rows.filter(applies).sort((one, other) => rank(one) - rank(other))) {
		const id = String(row['policy']);
		found.set(id, { id, admin: Boolean(row['admin']), ipAccess: networks(row['ip_access']) });
	}

	return [...found.values()];
}

/** Directus keeps the list as comma-separated text. */
function networks(value: unknown): string[] {
	const list = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
	return list.map((network) => network.trim()).filter(Boolean);
}
