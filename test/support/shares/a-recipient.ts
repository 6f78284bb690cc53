import { randomUUID } from 'node:crypto';
import { createVault } from '../../../src/share/secret.ts';
import { hour, noon } from './a-share.ts';
import {
	newRecipient,
	type Recipient,
	type RecipientWithSubject,
	type Subject,
} from '../../../src/people/recipient.ts';

/** Somebody who was invited at noon for an hour, as they would be stored. */
export function aRecipient(share: string, subject: Subject, changes: Partial<Recipient> = {}): Recipient {
	const vault = createVault('secret');
	const by = { share, access: 'view' as const, message: null, invitedBy: randomUUID(), vault, now: noon, ttlMs: hour };
	return { ...newRecipient(subject, by).recipient, ...changes };
}

/** The same, where user or role are still there. */
export function aStandingRecipient(share: string, subject: Subject): RecipientWithSubject {
	return { ...aRecipient(share, subject), name: null, userStatus: 'active', roleExists: true };
}
