import { createHash } from 'node:crypto';
import type { NoticeKind, ShareWithOwner } from '../share/share.ts';
import { plainName } from '../people/mails/mail.ts';
import type { Notice } from '../people/mails/notice-mail.ts';
import type { RecipientWithSubject } from '../people/recipient.ts';
import type { Instant } from '../share/instant.ts';

/** Remembers what owners were told, so that each thing is told once, whichever instance tells it. */
export interface NoticeStore {
	/**
	 * True for the first who claims it.
	 *
	 * @param about which of several such things: the end that comes, the limit that was reached
	 */
	claim(notice: { share: string; kind: Notice['kind']; about: number }, at: Instant): Promise<boolean>;
	/** Active shares that end by then and whose owner wants to know, and does not yet. */
	endingBy(until: Instant, now: Instant): Promise<ShareWithOwner[]>;
}

export interface NoticeContext {
	notices: NoticeStore;
	/** The share as it is now. */
	find: (share: string) => Promise<ShareWithOwner | null>;
	/** Brings it to the owner; does not throw. */
	tell: (share: ShareWithOwner, notice: Notice) => Promise<void>;
	now: Instant;
}

const dayMs = 24 * 3_600_000;

/** Tells the owner what an opening means: the first one, the last one, an invitation accepted. */
export async function noticeOpening(
	before: ShareWithOwner,
	recipient: RecipientWithSubject | null,
	context: NoticeContext,
): Promise<void> {
	if (before.notices.length === 0) return;
	if (recipient?.state === 'invited') {
		const accepted = { id: recipient.id, name: nameOf(recipient) };
		await tellOnce(before, { kind: 'accepted', recipient: accepted, about: numberOf(recipient) }, context);
	}
	if (before.timesUsed === 0) await tellOnce(before, { kind: 'opened', recipient: null, about: 0 }, context);
	if (!before.notices.includes('used-up') || before.maxUses === null || before.usesPer !== 'share') return;

	// Others may have come in at the same moment: only the counter knows who was the last.
	const share = await context.find(before.id);
	if (!share || share.maxUses === null || share.timesUsed < share.maxUses) return;
	await tellOnce(share, { kind: 'used-up', recipient: null, about: share.maxUses }, context);
}

/** Tells the owner, once a day, that many guess the password: whether they want notices or not, as it is theirs to act. */
export async function noticeGuesses(share: ShareWithOwner, { notices, tell, now }: NoticeContext): Promise<void> {
	const about = Math.floor(now / dayMs);
	if (!(await notices.claim({ share: share.id, kind: 'guessed', about }, now))) return;
	await tell(share, { kind: 'guessed', share, recipient: null, at: now });
}

/** Tells the owners of shares that end within a day. */
export async function noticeEnds(context: NoticeContext): Promise<void> {
	const { notices, now } = context;

	for (const share of await notices.endingBy(now + dayMs, now)) {
		await tellOnce(share, { kind: 'ends-soon', recipient: null, about: share.dateEnd ?? 0 }, context);
	}
}

/** One number for one invitation: what they accepted is told once, and again where they were invited anew. */
function numberOf({ id, dateInvited }: RecipientWithSubject): number {
	const digest = createHash('sha256').update(`${id} ${dateInvited}`).digest();
	return digest.readUIntBE(0, 6);
}

/** An address was checked when they were invited; names are what people call themselves. */
function nameOf({ address, name }: RecipientWithSubject): string {
	return address ?? plainName(name ?? '');
}

async function tellOnce(
	share: ShareWithOwner,
	{ kind, recipient, about }: { kind: NoticeKind; recipient: Notice['recipient']; about: number },
	{ notices, tell, now }: NoticeContext,
): Promise<void> {
	if (!share.notices.includes(kind)) return;
	if (!(await notices.claim({ share: share.id, kind, about }, now))) return;
	await tell(share, { kind, share, recipient, at: now });
}
