import {
	changeAccess,
	eraseRecipient,
	extendInvitation,
	revokeRecipient,
	type RecipientChange,
} from '../../../src/people/change-recipient.ts';
import { announce, contextFor } from './outcome.ts';
import { calls } from '../../../src/contract/calls.ts';
import { createCourier } from '../../directus/courier.ts';
import { createDirectory, findPeople } from '../../directus/directory.ts';
import { forbidden, invalid, linkUnreadable, overtaken, tooManyMails } from '../../http/problems.ts';
import { invite, writeTo, type InviteContext } from '../../../src/people/invite.ts';
import { isMailSetUp } from '../../directus/mailer.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { linkFor, mustShareAgain, signedIn } from './owner-request.ts';
import { serve } from '../serve.ts';
import { viewRecipient, type RecipientView } from '../../../src/people/recipient-view.ts';
import type { Actor } from '../../../src/share/authority.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Invited } from '../../../src/people/recipients-input.ts';
import type { Recipient, RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { Router } from 'express';
import type { ShareWithOwner } from '../../../src/share/share.ts';

/** Two owners at once, or a double click: the later one is decided again on what the earlier one left. */
const maxTries = 5;

/** Whom a share is addressed to, and what became of it. */
export function recipientRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, settings, now } = sharing;

	serve(router, engine, calls.recipients.list, async ({ share, query }) => {
		const { limit, page, search, state: states } = query;
		const found = await recipients.list({
			...{ share: share.id, search, states, limit, offset: (page - 1) * limit, now: now() },
		});
		return { data: found.recipients.map(viewFor), meta: { total: found.total } };
	});

	serve(router, engine, calls.recipients.invite, async ({ req, actor, share, body }) => {
		const { recipients: invited, message = null } = body;
		await mustShareAgain(req, engine, share);
		const stored = await inviteAll(req, actor, share, { invited, message: message?.trim() || null });
		await writeToAll(engine, req, share, stored);
		announce(engine, 'changed', share, 'invited');
		const written = await recipients.findBySubjects(
			share.id,
			stored.map(({ subject }) => subject),
		);
		return { data: written.map(viewFor) };
	});

	serve(router, engine, calls.recipients.change, async ({ req, actor, share, body }) => {
		await mustShareAgain(req, engine, share);
		const { access } = body;
		const perform = (recipient: RecipientWithSubject) =>
			changeAccess(actor, share, { recipient, access }, recipientContext());
		return { data: await change(req, share, perform) };
	});

	serve(router, engine, calls.recipients.extend, async ({ req, actor, share }) => {
		await mustShareAgain(req, engine, share);
		return { data: await change(req, share, (one) => extendInvitation(actor, one, recipientContext())) };
	});

	serve(router, engine, calls.recipients.resend, async ({ req, actor, share }) => {
		await mustShareAgain(req, engine, share);
		const recipient = await recipientOf(req, share);
		if (recipient.state !== 'invited' && recipient.state !== 'accepted') {
			throw invalid({ field: 'recipient', message: 'Nobody is written to who is out. Invite them again instead.' });
		}
		if (linkOfRecipient(engine, recipient) === null) throw linkUnreadable();
		const wait = await sharing.mailLimit.take(share.id, actor.user, 1);
		if (wait !== null) throw tooManyMails(wait);

		if (recipient.state === 'invited') {
			const outcome = await extendInvitation(actor, recipient, recipientContext());
			if (outcome.kind !== 'changed') throw overtaken();
		}
		const fresh = await recipientOf(req, share);
		await writeToAll(engine, req, share, [fresh]);
		return { data: viewFor(await recipientOf(req, share)) };
	});

	serve(router, engine, calls.recipients.revoke, async ({ req, actor, share }) => {
		await changed(req, share, (recipient) => revokeRecipient(actor, recipient, recipientContext()));
		announce(engine, 'changed', share, 'revoked');
		return undefined;
	});

	serve(router, engine, calls.recipients.erase, async ({ req, actor, share }) => {
		await changed(req, share, (recipient) => eraseRecipient(actor, recipient, recipientContext()));
		announce(engine, 'changed', share, 'erased');
		return undefined;
	});

	serve(router, engine, calls.recipients.people, async ({ req, accountability, query }) => ({
		data: await findPeople(context, query.search, { accountability, schema: req.schema }),
	}));

	function viewFor(recipient: RecipientWithSubject): RecipientView {
		return viewRecipient(recipient, linkOfRecipient(engine, recipient), now());
	}

	function recipientContext() {
		return { recipients, ttlMs: settings.invitationTtlMs, now: now() };
	}

	async function inviteAll(
		req: DirectusRequest,
		actor: Actor,
		share: ShareWithOwner,
		asked: { invited: Invited[]; message: string | null },
	): Promise<RecipientWithSubject[]> {
		for (let tries = 0; tries < maxTries; tries++) {
			const outcome = await invite(actor, share, asked, inviteContext(req, engine));
			if (outcome.kind === 'invited') return outcome.recipients;
			if (outcome.kind === 'invalid') throw invalid(outcome);
			if (outcome.kind === 'too-many') throw tooManyMails(outcome.retryAfterSeconds);
		}

		throw overtaken();
	}

	/** Throws 403, the same for somebody else's recipient and for none. */
	async function recipientOf(req: DirectusRequest, share: ShareWithOwner): Promise<RecipientWithSubject> {
		const id = req.params['recipient'] ?? '';
		const recipient = isUuid(id) ? await recipients.find(share.id, id.toLowerCase()) : null;
		if (!recipient) throw forbidden('There is no such recipient of this share.');
		return recipient;
	}

	/** Answers the recipient as they are then. */
	async function change(
		req: DirectusRequest,
		share: ShareWithOwner,
		perform: (recipient: RecipientWithSubject) => Promise<RecipientChange>,
	): Promise<RecipientView> {
		await changed(req, share, perform);
		announce(engine, 'changed', share, 'recipient');
		return viewFor(await recipientOf(req, share));
	}

	async function changed(
		req: DirectusRequest,
		share: ShareWithOwner,
		perform: (recipient: RecipientWithSubject) => Promise<RecipientChange>,
	): Promise<void> {
		for (let tries = 0; tries < maxTries; tries++) {
			const outcome = await perform(await recipientOf(req, share));
			if (outcome.kind === 'changed') return;
			if (outcome.kind === 'invalid') throw invalid(outcome);
			if (outcome.kind === 'forbidden') throw forbidden();
		}

		throw overtaken();
	}
}

/** Everything that inviting people asks of the world. */
export function inviteContext(req: DirectusRequest, engine: Engine) {
	const { sharing, context } = engine;
	const { accountability } = signedIn(req);
	return {
		...contextFor(req, engine),
		recipients: sharing.recipients,
		directory: createDirectory(context, { accountability, schema: req.schema }),
		limit: sharing.mailLimit,
		ttlMs: sharing.settings.invitationTtlMs,
	} satisfies InviteContext;
}

/** Writes to recipients, where mails and notices can leave at all. The members of roles are told while others go on. */
export async function writeToAll(
	engine: Engine,
	req: DirectusRequest,
	share: ShareWithOwner,
	all: RecipientWithSubject[],
): Promise<void> {
	const { context, sharing } = engine;
	const { recipients, now } = sharing;
	const reachable = isMailSetUp(context.env) ? all : all.filter(({ kind }) => kind !== 'email');
	const courier = createCourier(context, sharing, req.schema);
	const linkOf = (recipient: Recipient) => linkOfRecipient(engine, recipient);
	const write = (some: RecipientWithSubject[]) => writeTo(some, share, { recipients, courier, linkOf, now: now() });
	void write(reachable.filter(({ kind }) => kind === 'role')).catch((error: unknown) =>
		context.logger.warn(error, 'Sharing: the members of a role could not be told of a share.'),
	);
	await write(reachable.filter(({ kind }) => kind !== 'role'));
}

export function linkOfRecipient({ sharing }: Engine, { secretCipher }: Recipient): string | null {
	const secret = sharing.vault.open(secretCipher);
	return secret === null ? null : linkFor(sharing, secret);
}
