import { shownCollections } from './plain-rights.ts';
import type { ApiClient } from '../api-client.ts';
import type { Permission } from './people.ts';

export type Rule = Omit<Permission, 'collection' | 'action'>;

/** May read everything, but these collections only as the rules say; an empty list is no right at all. */
export function mayReadWith(rules: Record<string, Rule[]>): Permission[] {
	return shownCollections.flatMap((collection) => (rules[collection] ?? [{}]).map((rule) => ({ collection, ...rule })));
}

/** Gives a policy these rules for an action in a collection, in place of those that it has. */
export async function replaceRules(
	admin: ApiClient,
	policy: string,
	collection: string,
	rules: Rule[],
	action = 'read',
): Promise<void> {
	const those = { policy: { _eq: policy }, collection: { _eq: collection }, action: { _eq: action } };
	const filter = encodeURIComponent(JSON.stringify(those));
	const found: { id: number }[] = await admin.need('GET', `/permissions?fields=id&filter=${filter}`);
	if (found.length > 0)
		await admin.need(
			'DELETE',
			'/permissions',
			found.map(({ id }) => id),
		);
	const rows = rules.map((rule) => ({ fields: ['*'], permissions: null, ...rule, policy, collection, action }));
	if (rows.length > 0) await admin.need('POST', '/permissions', rows);
}
