import pLimit from 'p-limit';
import { eventOf, type EventLog } from '../share/event.ts';
import { linkMail, type Sender } from './mails/link-mail.ts';
import { shareState, type ShareState } from '../share/share-state.ts';
import type { Actor } from '../share/authority.ts';
import type { ShareWithOwner } from '../share/share.ts';
import type { MailLimit } from './mail-limit.ts';
import type { Mailer } from './mails/mail.ts';
import type { Instant } from '../share/instant.ts';

export type Sending =
	| { kind: 'sent'; sent: string[]; failed: string[] }
	| { kind: 'closed'; state: ShareState }
	| { kind: 'too-many'; retryAfterSeconds: number };

export interface SendContext {
	mailer: Mailer;
	limit: MailLimit;
	events: EventLog;
	sender: Sender;
	link: string;
	now: Instant;
}

const atOnce = 4;

/** Mails the link of a share that can be opened, now or later, and writes down to whom. */
export async function sendLink(
	actor: Actor,
	share: ShareWithOwner,
	{ emails, message }: { emails: string[]; message: string | null },
	{ mailer, limit, events, sender, link, now }: SendContext,
): Promise<Sending> {
	const state = shareState(share, now);
	if (state !== 'active' && state !== 'scheduled') return { kind: 'closed', state };
	const wait = await limit.take(share.id, actor.user, emails.length);
	if (wait !== null) return { kind: 'too-many', retryAfterSeconds: wait };

	const few = pLimit(atOnce);
	const outcomes = await Promise.all(
		emails.map((to) =>
			few(async () => {
				const mayBe = await limit.takeForPerson(actor.user, to);
				return { to, isSent: mayBe && (await mailer(linkMail(to, share, { link, message, sender, now }))) };
			}),
		),
	);

	const sent = outcomes.filter(({ isSent }) => isSent).map(({ to }) => to);
	const failed = outcomes.filter(({ isSent }) => !isSent).map(({ to }) => to);
	const record = (detail: string[], reason: string | null) =>
		detail.length > 0 && events.write(eventOf(share.id, 'sent', now, { user: actor.user, detail, reason }));
	await record(sent, null);
	await record(failed, 'failed');
	return { kind: 'sent', sent, failed };
}
