import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../api-client.ts';

export interface Permission {
	collection: string;
	action?: 'read' | 'share' | 'create' | 'update' | 'delete';
	fields?: string[];
	permissions?: object | null;
	validation?: object | null;
	presets?: object | null;
}

export interface Person {
	id: string;
	token: string;
}

/** A role with one policy of these permissions. */
export async function makeRole(admin: ApiClient, name: string, permissions: Permission[], more: object = {}) {
	const policy = await makePolicy(admin, name, permissions, more);
	const role = await admin.need('POST', '/roles', { name });
	await admin.need('POST', '/access', { role: role.id, policy });
	return { role: role.id as string, policy };
}

export async function makePolicy(admin: ApiClient, name: string, permissions: Permission[], more: object = {}) {
	const policy = await admin.need('POST', '/policies', { name, ...more });
	const rows = permissions.map((permission) => ({
		action: 'read',
		fields: ['*'],
		permissions: null,
		...permission,
		policy: policy.id,
	}));
	if (rows.length > 0) await admin.need('POST', '/permissions', rows);
	return policy.id as string;
}

export async function makeUser(admin: ApiClient, role: string | null, more: object = {}): Promise<Person> {
	const token = `token-${randomUUID()}`;
	const user = await admin.need('POST', '/users', { email: `${randomUUID()}@example.com`, role, token, ...more });
	return { id: user.id as string, token };
}
