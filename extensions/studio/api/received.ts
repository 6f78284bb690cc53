import { segment, useRequest, type Answer } from './request.ts';
import type { Received, ReceivedMeta } from '../../client/api.ts';

export type { Received } from '../../client/api.ts';

/** What others share with this user. */
export function useReceived() {
	const request = useRequest();

	return {
		list(query: { limit?: number; page?: number }): Promise<Answer<Received[], ReceivedMeta>> {
			return request.get('/received', query);
		},
		markSeen: (share: string): Promise<void> => request.post(`/received/${segment(share)}/seen`),
	};
}
