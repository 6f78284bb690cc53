import type { Share, ShareCreation, ShareGlimpse } from '../../client/api.ts';
import type { Invited } from '../api/recipients.ts';

export { noticeKinds } from '../../client/api.ts';
export type { CoreShare, Share, ShareGlimpse } from '../../client/api.ts';

export type NoticeKind = Share['notices'][number];
export type ShareState = Share['state'];

/** Relation paths, and where they were chosen one by one, fields. */
export interface ScopeChoice {
	paths: string[];
	fields?: Record<string, string[]>;
}

/** What a drawer sends; what is left out stays as it is. */
export interface ShareInput extends Omit<ShareCreation, 'collection' | 'item' | 'scope' | 'recipients'> {
	scope?: ScopeChoice | null;
	/** Only while it is made. */
	recipients?: Invited[];
}

export function isOwn(share: Share | ShareGlimpse): share is Share {
	return 'scope' in share;
}
