import { segment, useRequest } from './request.ts';
import type { FoundUser as Person } from '../../directus/users.ts';
import type { Share } from '../share/share.ts';

export type { FoundUser as Person } from '../../directus/users.ts';

/** Giving a share to another owner. */
export function useTransfers() {
	const request = useRequest();
	const path = (id: string, action = '') => `/shares/${segment(id)}/transfer${action}`;

	return {
		/** Offers it; null takes the offer back. */
		offer: (id: string, user: string | null): Promise<Share> => request.post(path(id), { user }),
		accept: (id: string): Promise<Share> => request.post(path(id, '/accept')),
		decline: (id: string): Promise<void> => request.post(path(id, '/decline')),
		/** Users that this user may see. */
		async people(search: string): Promise<Person[]> {
			return (await request.get<Person[]>('/users', { search })).data;
		},
	};
}
