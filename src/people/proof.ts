import { timingSafeEqual } from 'node:crypto';
import type { Share } from '../share/share.ts';
import type { Recipient } from './recipient.ts';
import type { Instant } from '../share/instant.ts';

type Keyed = (value: string) => string;

const dayMs = 86_400_000;
const ticketTtlMs = 2 * 60_000;

/** A signed-in user who is about to come in as a recipient. */
export interface Ticket {
	user: string;
	share: string;
	recipient: string;
}

/**
 * What a browser keeps whose visitor has proven to be a recipient. It is bound to the invitation as it was: revoking or
 * renewing it makes the proof worthless.
 */
export function newProof(keyed: Keyed, recipient: Recipient, now: Instant): string {
	return `${now}.${markOf(keyed, recipient, now)}`;
}

/** For as long as the share allows today, whatever it allowed when the proof was made. */
export function isProven(
	keyed: Keyed,
	proof: unknown,
	{ recipient, share, now }: { recipient: Recipient; share: Pick<Share, 'rememberDays'>; now: Instant },
): boolean {
	const [, at = '', mark = ''] = /^(\d{1,15})\.([0-9a-f]{64})$/.exec(String(proof)) ?? [];
	if (at === '' || Number(at) + share.rememberDays * dayMs <= now) return false;
	return isSame(mark, markOf(keyed, recipient, Number(at)));
}

/** Carries a login over to the door, where a visitor's Directus cookies mean nothing. */
export function newTicket(keyed: Keyed, { user, share, recipient }: Ticket, now: Instant): string {
	const said = [user, share, recipient, now + ticketTtlMs].join('.');
	return `${said}.${keyed(`ticket\n${said}`)}`;
}

/** Null where it was not made here, or is too old. */
export function readTicket(keyed: Keyed, ticket: string, now: Instant): Ticket | null {
	const parts = ticket.split('.');
	const [user, share, recipient, expires, mark] = parts;
	if (parts.length !== 5 || !user || !share || !recipient || !expires || !mark) return null;
	const said = [user, share, recipient, expires].join('.');
	if (!isSame(mark, keyed(`ticket\n${said}`)) || Number(expires) <= now) return null;
	return { user, share, recipient };
}

function markOf(keyed: Keyed, { id, revision, secretHash }: Recipient, at: Instant): string {
	return keyed(['proof', id, revision, secretHash, at].join('\n'));
}

function isSame(one: string, other: string): boolean {
	const [left, right] = [Buffer.from(one), Buffer.from(other)];
	return left.length === right.length && timingSafeEqual(left, right);
}
