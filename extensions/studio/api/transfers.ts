import { segment, useRequest, type Answer } from './request.ts';
import type { Recipient, Scope, Share, ShareOffer, Total, User } from '../../client/api.ts';

export type { ShareOffer, User as Person } from '../../client/api.ts';

/** Giving a share to another owner. */
export function useTransfers() {
	const request = useRequest();
	const path = (id: string, action = '') => `/shares/${segment(id)}/transfer${action}`;

	return {
		/** What comes with a share that is offered to this user. */
		async look(id: string): Promise<ShareOffer> {
			return (await request.get<ShareOffer>(`/shares/${segment(id)}/offer`)).data;
		},
		/** What its visitors would see then. */
		async lookAtScope(id: string): Promise<Scope> {
			return (await request.get<Scope>(`/shares/${segment(id)}/offer/scope`)).data;
		},
		lookAtPeople(
			id: string,
			query: { search?: string; limit?: number; page?: number },
		): Promise<Answer<Recipient[], Total>> {
			return request.get(`/shares/${segment(id)}/offer/recipients`, query);
		},
		/** Offers it; null takes the offer back. */
		offer: (id: string, user: string | null): Promise<Share> => request.post(path(id), { user }),
		accept: (id: string): Promise<Share> => request.post(path(id, '/accept')),
		decline: (id: string): Promise<void> => request.post(path(id, '/decline')),
		/** Users that this user may see. */
		async people(search: string): Promise<User[]> {
			return (await request.get<User[]>('/users', { search })).data;
		},
	};
}
