import { codeHash, codeTtlMs, newCode, type CodeStore } from './code.ts';
import type { Courier } from './courier.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { Limiters } from '../share/limiter.ts';
import type { RecipientWithSubject } from './recipient.ts';
import type { Instant } from '../share/instant.ts';

const hourSeconds = 3600;
const gapSeconds = 30;
const codesPerRecipient = 6;
const codesPerAddress = 12;

export type CodeSending =
	| { kind: 'sent'; expires: Instant; retryAfterSeconds: number }
	| { kind: 'throttled'; retryAfterSeconds: number }
	| { kind: 'failed' };

/** How many codes may be sent to one recipient, and to one address by whatever share. */
export interface CodeLimit {
	/** Seconds to wait, or null where one may be sent; it is counted then. */
	take(recipient: string, address: string): Promise<number | null>;
}

export function createCodeLimit(limiters: Limiters): CodeLimit {
	const gap = limiters({ name: 'code-gap', points: 1, seconds: gapSeconds });
	const perRecipient = limiters({ name: 'codes', points: codesPerRecipient, seconds: hourSeconds });
	const perAddress = limiters({ name: 'address-codes', points: codesPerAddress, seconds: hourSeconds });

	return {
		async take(recipient, address) {
			const limits = [
				{ limiter: gap, key: recipient, points: 1 },
				{ limiter: perRecipient, key: recipient, points: codesPerRecipient },
				{ limiter: perAddress, key: address, points: codesPerAddress },
			];

			for (const { limiter, key, points } of limits) {
				const taken = await limiter.take(key);
				if (taken.points > points) return taken.seconds;
			}
			return null;
		},
	};
}

/** Sends the recipient of a personal link a code, which takes the place of the last one. */
export async function sendCode(
	share: ShareWithOwner,
	recipient: RecipientWithSubject,
	{ codes, courier, limit, keyed, now }: SendCodeContext,
): Promise<CodeSending> {
	const wait = await limit.take(recipient.id, recipient.address ?? '');
	if (wait !== null) return { kind: 'throttled', retryAfterSeconds: wait };

	const code = newCode();
	const expires = now + codeTtlMs;
	const hash = codeHash(keyed, recipient.id, code);
	await codes.replace({ recipient: recipient.id, codeHash: hash, expires, tries: 0, dateSent: now });
	const isSent = await courier.code({ share, recipient, code, expires });
	return isSent ? { kind: 'sent', expires, retryAfterSeconds: gapSeconds } : { kind: 'failed' };
}

export interface SendCodeContext {
	codes: CodeStore;
	courier: Courier;
	limit: CodeLimit;
	keyed: (value: string) => string;
	now: Instant;
}
