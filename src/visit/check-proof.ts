import { codeHash, triesPerCode, type CodeStore } from '../people/code.ts';
import { isProven, readTicket } from '../people/proof.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { RecipientStore } from '../people/recipient-store.ts';
import type { RecipientWithSubject } from '../people/recipient.ts';
import type { Instant } from '../share/instant.ts';

/** What a visitor shows to prove that the share is addressed to them. */
export interface Credentials {
	code: string | null;
	/** From a signed-in user; see `newTicket`. */
	ticket: string | null;
	/** What this browser kept from an earlier proof. */
	proof: unknown;
}

export type ProofKind = 'code' | 'sign-in';

export type ProofCheck =
	| { kind: 'proven'; recipient: RecipientWithSubject | null; user: string | null; isFresh: boolean }
	| { kind: 'asks'; for: ProofKind }
	| { kind: 'wrong-code'; triesLeft: number }
	| { kind: 'stranger' };

export interface ProofContext {
	recipients: Pick<RecipientStore, 'findGuest'>;
	codes: CodeStore;
	keyed: (value: string) => string;
	now: Instant;
}

/** What the holder of a link is asked for besides a password; null where nothing is. */
export function asksForProof(
	share: ShareWithOwner,
	recipient: RecipientWithSubject | null,
	isRemembered: boolean,
): ProofKind | null {
	if (recipient === null) return share.audience === 'anyone' ? null : 'sign-in';
	if (recipient.kind !== 'email') return 'sign-in';
	return isRemembered ? null : 'code';
}

/** Whether this is the person whom the link is for. A right code is used up by it. */
export async function checkProof(
	share: ShareWithOwner,
	recipient: RecipientWithSubject | null,
	{ code, ticket, proof }: Credentials,
	{ recipients, codes, keyed, now }: ProofContext,
): Promise<ProofCheck> {
	const isRemembered = recipient !== null && isProven(keyed, proof, { recipient, share, now });
	const asked = asksForProof(share, recipient, isRemembered);
	if (asked === null) return { kind: 'proven', recipient, user: null, isFresh: false };

	if (asked === 'code' && recipient) {
		if (code === null) return { kind: 'asks', for: 'code' };
		const check = await codes.check(recipient.id, codeHash(keyed, recipient.id, code), { tries: triesPerCode, now });
		if (check.kind === 'right') return { kind: 'proven', recipient, user: null, isFresh: true };
		return { kind: 'wrong-code', triesLeft: check.kind === 'wrong' ? check.triesLeft : 0 };
	}

	const shown = ticket === null ? null : readTicket(keyed, ticket, now);
	if (!shown) return { kind: 'asks', for: 'sign-in' };
	if (shown.share !== share.id || (recipient && shown.recipient !== recipient.id)) return { kind: 'stranger' };
	const guest = await recipients.findGuest(shown.recipient, shown.user);
	return guest && guest.share === share.id
		? { kind: 'proven', recipient: guest, user: shown.user, isFresh: false }
		: { kind: 'stranger' };
}
