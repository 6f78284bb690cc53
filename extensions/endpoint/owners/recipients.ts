import {
	changeAccess,
	eraseRecipient,
	extendInvitation,
	revokeRecipient,
	type RecipientChange,
} from '../../../src/people/change-recipient.ts';
import { checked } from '../checked.ts';
import { route, type DirectusRequest } from '../../http/route.ts';
import { announce, contextFor } from './outcome.ts';
import { createCourier } from '../../directus/courier.ts';
import { createDirectory, findPeople } from '../../directus/directory.ts';
import { linkUnreadable, forbidden, invalid, overtaken, tooManyMails } from '../../http/problems.ts';
import { invite, writeTo, type InviteContext } from '../../../src/people/invite.ts';
import { isMailSetUp } from '../../directus/mailer.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { linkFor, ownShare, signedIn } from './owner-request.ts';
import { parseInvitation, parseRecipientChange, parseRecipientListing } from '../../../src/people/recipients-input.ts';
import { parseUserQuery } from '../../../src/share/query-input.ts';
import { viewRecipient, type RecipientView } from '../../../src/people/recipient-view.ts';
import type { CountedShare, ShareWithOwner } from '../../../src/share/share.ts';
import type { Engine } from '../engine.ts';
import type { Recipient, RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { Response, Router } from 'express';

/** Two owners at once, or a double click: the later one is decided again on what the earlier one left. */
const maxTries = 5;

/** Whom a share is addressed to, and what became of it. */
export function recipientRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, settings, now } = sharing;

	router.get(
		'/api/shares/:id/recipients',
		route(async (req, res) => {
			const share = await ownShare(req, engine);
			const { limit, page, search, state: states } = checked(parseRecipientListing(req.query));
			const query = { share: share.id, search, states, limit, offset: (page - 1) * limit, now: now() };
			const found = await recipients.list(query);
			res.json({ data: found.recipients.map(viewFor), meta: { total: found.total } });
		}),
	);

	router.post(
		'/api/shares/:id/recipients',
		route(async (req, res) => {
			const { recipients: invited, message = null } = checked(parseInvitation(req.body));
			const share = await shareable(req);
			const stored = await inviteAll(req, share, { invited, message: message?.trim() || null });
			await writeToAll(engine, req, share, stored);
			announce(engine, 'changed', share, 'invited');
			const written = await recipients.findBySubjects(
				share.id,
				stored.map(({ subject }) => subject),
			);
			res.json({ data: written.map(viewFor) });
		}),
	);

	router.patch(
		'/api/shares/:id/recipients/:recipient',
		route(async (req, res) => {
			const { access } = checked(parseRecipientChange(req.body));
			const share = await shareable(req);
			const { actor } = signedIn(req);
			await respond(req, res, share, (recipient) =>
				changeAccess(actor, share, { recipient, access }, recipientContext()),
			);
		}),
	);

	router.post(
		'/api/shares/:id/recipients/:recipient/extend',
		route(async (req, res) => {
			const share = await shareable(req);
			const { actor } = signedIn(req);
			await respond(req, res, share, (recipient) => extendInvitation(actor, recipient, recipientContext()));
		}),
	);

	router.post(
		'/api/shares/:id/recipients/:recipient/resend',
		route(async (req, res) => {
			const share = await shareable(req);
			const { actor } = signedIn(req);
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
			res.json({ data: viewFor(await recipientOf(req, share)) });
		}),
	);

	router.delete(
		'/api/shares/:id/recipients/:recipient',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const share = await ownShare(req, engine);
			await changed(req, share, (recipient) => revokeRecipient(actor, recipient, recipientContext()));
			announce(engine, 'changed', share, 'revoked');
			res.status(204).end();
		}),
	);

	router.post(
		'/api/shares/:id/recipients/:recipient/erase',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const share = await ownShare(req, engine);
			await changed(req, share, (recipient) => eraseRecipient(actor, recipient, recipientContext()));
			announce(engine, 'changed', share, 'erased');
			res.status(204).end();
		}),
	);

	router.get(
		'/api/people',
		route(async (req, res) => {
			const { accountability } = signedIn(req);
			const { search } = checked(parseUserQuery(req.query));
			res.json({ data: await findPeople(context, search, { accountability, schema: req.schema }) });
		}),
	);

	function viewFor(recipient: RecipientWithSubject): RecipientView {
		return viewRecipient(recipient, linkOfRecipient(engine, recipient), now());
	}

	function recipientContext() {
		return { recipients, ttlMs: settings.invitationTtlMs, now: now() };
	}

	/** A share that may still be given to others. */
	async function shareable(req: DirectusRequest): Promise<CountedShare> {
		const share = await ownShare(req, engine);
		const { authority } = inviteContext(req, engine);
		if (await authority.mayShare(share.collection, share.item)) return share;
		throw forbidden('You may not share this item any more.');
	}

	async function inviteAll(
		req: DirectusRequest,
		share: CountedShare,
		asked: Parameters<typeof invite>[2],
	): Promise<RecipientWithSubject[]> {
		const { actor } = signedIn(req);

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

	async function respond(
		req: DirectusRequest,
		res: Response,
		share: ShareWithOwner,
		perform: (recipient: RecipientWithSubject) => Promise<RecipientChange>,
	): Promise<void> {
		await changed(req, share, perform);
		announce(engine, 'changed', share, 'recipient');
		res.json({ data: viewFor(await recipientOf(req, share)) });
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
