import { asksForProof, type ProofKind } from './check-proof.ts';
import { recipientState } from '../people/recipient.ts';
import type { Instant } from '../share/instant.ts';
import type { Link } from './resolve-link.ts';

/** Where so few uses are left for a share, opening it is a deliberate press. */
const smallLimit = 10;

/** What has to be shown at the door, in this order. */
export function asksAtDoor({ share, recipient }: Link, isRemembered: boolean): ('password' | ProofKind)[] {
	const proof = asksForProof(share, recipient, isRemembered);
	return [...(share.passwordHash === null ? [] : (['password'] as const)), ...(proof === null ? [] : [proof])];
}

/** Whether a visit is opened by a press alone, and never by a page that opens itself: so is an invitation accepted. */
export function wantsPress({ share, recipient }: Link, asks: readonly unknown[], now: Instant): boolean {
	const isNew = recipient !== null && recipientState(recipient, now) === 'invited';
	return isNew || (asks.length === 0 && share.maxUses !== null && share.maxUses <= smallLimit);
}
