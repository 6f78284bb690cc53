import { segment, useRequest } from './request.ts';
import type { Share } from '../../client/api.ts';

/** Directus' own shares. */
export function useCoreShares() {
	const request = useRequest();

	return {
		/** Makes one of ours of it; the old one is gone then. */
		move: (id: string): Promise<Share> => request.post(`/core-shares/${segment(id)}/move`),
	};
}
