import type { ShareWithOwner } from '../share/share.ts';
import type { RecipientWithSubject } from './recipient.ts';
import type { Instant } from '../share/instant.ts';

/** What is said to one recipient of a share. */
export interface Letter {
	share: ShareWithOwner;
	recipient: RecipientWithSubject;
	/** Their personal link. */
	link: string;
	/** Whether it is still to be said: they may be revoked or erased while others are written to. */
	isCurrent(): Promise<boolean>;
}

/** Brings word to recipients. Each method answers whether it left; none throws. */
export interface Courier {
	/** The invitation of an e-mail recipient. */
	invite(letter: Letter): Promise<boolean>;
	/** Tells a user, or the members of a role, in the Studio's inbox and by mail where they want mail. */
	received(letter: Letter): Promise<boolean>;
	/** The six digits that prove an address. */
	code(letter: {
		share: ShareWithOwner;
		recipient: RecipientWithSubject;
		code: string;
		expires: Instant;
	}): Promise<boolean>;
}
