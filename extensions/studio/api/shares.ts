import { segment, useRequest, type Answer } from './request.ts';
import type { Sent, Share, ShareGlimpse, ShareListMeta, SharesListQuery, Total } from '../../client/api.ts';
import type { ShareInput } from '../share/share.ts';

export type { Sent } from '../../client/api.ts';

export type Attention = NonNullable<SharesListQuery['attention']>[number];

/** What is null is not asked for. */
export type ShareQuery = { [K in keyof SharesListQuery]: SharesListQuery[K] | null };

/** What the sidebar needs to know about an item, in one answer. */
export type ItemMeta = Required<ShareListMeta>;

/** Shares: listed, made, changed, ended. */
export function useShares() {
	const request = useRequest();
	const path = (id: string, action = '') => `/shares/${segment(id)}${action}`;

	return {
		list(query: ShareQuery): Promise<Answer<Share[], Total>> {
			return request.get('/shares', { ...query });
		},
		/** All shares of an item, of which there are few. */
		ofItem(collection: string, item: string): Promise<Answer<(Share | ShareGlimpse)[], ItemMeta>> {
			return request.get('/shares', { collection, item, limit: 200 });
		},
		async find(id: string): Promise<Share> {
			return (await request.get<Share>(path(id))).data;
		},
		create(collection: string, item: string | null, input: ShareInput): Promise<Share> {
			return request.post('/shares', { collection, item, ...input });
		},
		change(id: string, input: ShareInput): Promise<Share> {
			return request.patch(path(id), input);
		},
		remove: (id: string): Promise<void> => request.remove(path(id)),
		pause: (id: string): Promise<Share> => request.post(path(id, '/pause')),
		resume: (id: string): Promise<Share> => request.post(path(id, '/resume')),
		end: (id: string): Promise<Share> => request.post(path(id, '/end')),
		/** Takes it back that the item is gone, where it is there again. */
		restore: (id: string): Promise<Share> => request.post(path(id, '/restore')),
		rotate: (id: string): Promise<Share> => request.post(path(id, '/rotate')),
		duplicate: (id: string): Promise<Share> => request.post(path(id, '/duplicate')),
		/** Sets the number of uses back to none. */
		reset: (id: string): Promise<Share> => request.post(path(id, '/reset')),
		send(id: string, emails: string[], message: string | null): Promise<Sent> {
			return request.post(path(id, '/send'), message === null ? { emails } : { emails, message });
		},
		/** The rows of `list` as CSV, all pages of them. */
		export(query: ShareQuery): Promise<string> {
			return request.text('/shares', { ...query, export: 'csv' });
		},
	};
}
