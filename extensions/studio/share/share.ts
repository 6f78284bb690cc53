import type { Invited } from '../api/recipients.ts';
import type { NoticeKind } from '../../../src/share/share.ts';
import type { ShareGlimpse, ShareView, ShownShare } from '../../../src/share/share-view.ts';

export type { CoreShareOfItem as CoreShare } from '../../../src/contract/answers/shares.ts';
export type { ShareGlimpse, ShownShare as Share } from '../../../src/share/share-view.ts';
export type { NoticeKind } from '../../../src/share/share.ts';
export type { ShareState } from '../../../src/share/share-state.ts';

/** What a drawer sends; what is left out stays as it is. */
export interface ShareInput {
	name?: string | null;
	role?: string | null;
	password?: string | null;
	date_start?: string | null;
	date_end?: string | null;
	max_uses?: number | null;
	scope?: ScopeChoice | null;
	api?: boolean;
	message?: string | null;
	embed?: string[];
	access?: ShareView['access'];
	edit_related?: boolean;
	audience?: ShareView['audience'];
	uses_per?: ShareView['uses_per'];
	remember_days?: number;
	notices?: NoticeKind[];
	/** Only while it is made. */
	recipients?: Invited[];
}

/** Relation paths, and where they were chosen one by one, fields. */
export interface ScopeChoice {
	paths: string[];
	fields?: Record<string, string[]>;
}

/** What owners may be told of by mail. */
export const noticeKinds: NoticeKind[] = ['accepted', 'opened', 'used-up', 'ends-soon'];

export function isOwn(share: ShownShare | ShareGlimpse): share is ShownShare {
	return 'scope' in share;
}
