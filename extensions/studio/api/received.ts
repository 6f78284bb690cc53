import { segment, useRequest, type Answer } from './request.ts';
import type { RecipientState } from './recipients.ts';
import type { Share, ShareGlimpse } from '../share/share.ts';

/** A share that is addressed or offered to whoever is signed in. */
export interface Received extends ShareGlimpse, Pick<Share, 'access' | 'date_end'> {
	/** Its owner wants to hand it over. */
	offered: boolean;
	/** Null where it is offered only. */
	recipient: string | null;
	kind: 'user' | 'role' | null;
	invitation: RecipientState | null;
	date_invited: string | null;
	/** Until when the invitation can be accepted. */
	expires: string | null;
	link: string | null;
	seen: boolean;
}

/** What others share with this user. */
export function useReceived() {
	const request = useRequest();

	return {
		list(query: { limit?: number; page?: number }): Promise<Answer<Received[], { total: number; unseen: number }>> {
			return request.get('/received', query);
		},
		markSeen: (share: string): Promise<void> => request.post(`/received/${segment(share)}/seen`),
	};
}
