import { iso } from '../share/iso.ts';
import {
	isOut,
	recipientState,
	type RecipientKind,
	type RecipientState,
	type RecipientWithSubject,
} from './recipient.ts';
import type { Access } from '../share/share.ts';
import type { Instant } from '../share/instant.ts';

/** A recipient as the share's owner sees them: everything that may leave the server, listed one by one. */
export interface RecipientView {
	id: string;
	share: string;
	kind: RecipientKind;
	email: string | null;
	user: string | null;
	role: string | null;
	/** Null where the user or role is gone. */
	name: string | null;
	access: Access;
	state: RecipientState;
	/** Their personal link; null where it opens nothing, or cannot be read any more because `SECRET` was changed. */
	link: string | null;
	message: string | null;
	times_used: number;
	last_used: string | null;
	date_invited: string;
	/** Until when the invitation can be accepted. */
	expires: string | null;
	date_answered: string | null;
	/** What became of the last mail to them. */
	mail: 'sent' | 'failed' | null;
	date_mailed: string | null;
}

export function viewRecipient(recipient: RecipientWithSubject, link: string | null, now: Instant): RecipientView {
	const state = recipientState(recipient, now);

	return {
		id: recipient.id,
		share: recipient.share,
		kind: recipient.kind,
		email: recipient.address,
		user: recipient.user,
		role: recipient.role,
		name: recipient.name,
		access: recipient.access,
		state,
		link: isOut(state) ? null : link,
		message: recipient.message,
		times_used: recipient.timesUsed,
		last_used: iso(recipient.lastUsed),
		date_invited: new Date(recipient.dateInvited).toISOString(),
		expires: iso(recipient.expires),
		date_answered: iso(recipient.dateAnswered),
		mail: recipient.mail,
		date_mailed: iso(recipient.dateMailed),
	};
}
