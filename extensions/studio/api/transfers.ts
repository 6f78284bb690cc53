import { segment, useRequest, type Answer } from './request.ts';
import type { FoundUser as Person } from '../../../src/contract/answers/choices.ts';
import type { Recipient } from './recipients.ts';
import type { ScopeTree } from './scope.ts';
import type { Share } from '../share/share.ts';
import type { ShareOffer } from '../../../src/share/share-view.ts';

export type { ShareOffer } from '../../../src/share/share-view.ts';
export type { FoundUser as Person } from '../../../src/contract/answers/choices.ts';

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
		async lookAtScope(id: string): Promise<ScopeTree> {
			return (await request.get<ScopeTree>(`/shares/${segment(id)}/offer/scope`)).data;
		},
		lookAtPeople(
			id: string,
			query: { search?: string; limit?: number; page?: number },
		): Promise<Answer<Recipient[], { total: number }>> {
			return request.get(`/shares/${segment(id)}/offer/recipients`, query);
		},
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
