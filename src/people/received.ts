import type { ShareWithOwner } from '../share/share.ts';
import type { RecipientWithSubject } from './recipient.ts';
import type { Instant } from '../share/instant.ts';

/** A share that was addressed, or offered, to a user. */
export interface ReceivedShare {
	share: ShareWithOwner;
	/** Through whom they may come in: themselves, or a role of theirs; null where the share is only offered to them. */
	recipient: RecipientWithSubject | null;
	isOffered: boolean;
	isSeen: boolean;
}

export interface ReceivedQuery {
	user: string;
	/** Their role and those above it. */
	roles: string[];
	limit: number;
	offset: number;
}

export interface ReceivedStore {
	/** Newest first; what was revoked or declined is out. */
	list(query: ReceivedQuery): Promise<{ received: ReceivedShare[]; total: number; unseen: number }>;
	markSeen(share: string, user: string, at: Instant): Promise<void>;
}
