import { useRequest } from './request.ts';
import type { ScopeChoice } from '../share/share.ts';
import type { PreviewRequest, Scope as ScopeTree } from '../../client/api.ts';

export type { Scope as ScopeTree, ScopeNode } from '../../client/api.ts';

export interface PreviewQuery extends Required<Omit<PreviewRequest, 'share' | 'scope'>> {
	scope: ScopeChoice | null;
}

/** What a share would show. */
export function useScope() {
	const request = useRequest();

	return {
		/** The tree of relations, as role and owner would have a visitor read it. */
		async tree(collection: string, item: string | null, role: string | null): Promise<ScopeTree> {
			return (await request.get<ScopeTree>('/scope', { collection, item, role })).data;
		},
		/** A link that shows in this browser what a visitor would see; counts nothing. */
		async preview(query: PreviewQuery): Promise<string> {
			return (await request.post<{ link: string }>('/previews', query)).link;
		},
		async previewOf(share: string): Promise<string> {
			return (await request.post<{ link: string }>('/previews', { share })).link;
		},
	};
}
