import { useRequest } from './request.ts';
import type { MadeRole } from '../../directus/make-role.ts';
import type { UsableRole } from '../../../src/contract/answers/choices.ts';

/** Roles that this user may put on a share. */
export function useRoles() {
	const request = useRequest();

	return {
		async list(): Promise<UsableRole[]> {
			return (await request.get<UsableRole[]>('/roles')).data;
		},
		/** A role that reads exactly the collections of a scope; for administrators. */
		create(role: { name: string; collection: string; scope: { paths: string[] } }): Promise<MadeRole> {
			return request.post('/roles', role);
		},
	};
}
