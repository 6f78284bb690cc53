import { useRequest } from './request.ts';
import type { MadeRole, Role } from '../../client/api.ts';

/** Roles that this user may put on a share. */
export function useRoles() {
	const request = useRequest();

	return {
		async list(): Promise<Role[]> {
			return (await request.get<Role[]>('/roles')).data;
		},
		/** A role that reads exactly the collections of a scope; for administrators. */
		create(role: { name: string; collection: string; scope: { paths: string[] } }): Promise<MadeRole> {
			return request.post('/roles', role);
		},
	};
}
