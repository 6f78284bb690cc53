import { calls } from '../../../src/contract/calls.ts';
import type { DirectusRequest } from '../../http/route.ts';
import { createCourier } from '../../directus/courier.ts';
import { declineInvitation } from '../../../src/people/change-recipient.ts';
import { resolveLink } from '../../../src/visit/resolve-link.ts';
import { forbidden, mailFailed, noMail, notForYou, overtaken, refused, tooManyCodes } from '../../http/problems.ts';
import { isMailSetUp } from '../../directus/mailer.ts';
import { maskedAddress } from '../../../src/people/address.ts';
import { mayStillShare } from './look.ts';
import { readTicket } from '../../../src/people/proof.ts';
import { serve } from '../serve.ts';
import { visitorOf } from './visitor-request.ts';
import { sendCode } from '../../../src/people/send-code.ts';
import { traceOf } from '../../../src/visit/visitor.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

/** What the holder of a personal link can do before they are in. */
export function invitationRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, codes, vault, now } = sharing;

	serve(router, engine, calls.link.sendCode, async ({ req, secret }) => {
		const { share, recipient } = await addressed(req, secret);
		const { address } = recipient;
		if (address === null) throw forbidden('This share asks for a login, not for a code.');
		if (!isMailSetUp(context.env)) throw noMail();

		const courier = createCourier(context, sharing, req.schema);
		const sending = { codes, courier, limit: sharing.codeLimit, keyed: vault.keyed, now: now() };
		const outcome = await sendCode(share, recipient, sending);

		switch (outcome.kind) {
			case 'throttled':
				throw tooManyCodes(outcome.retryAfterSeconds);
			case 'failed':
				throw mailFailed();
			case 'sent': {
				const expires = new Date(outcome.expires).toISOString();
				return { data: { address: maskedAddress(address), expires, retry_after: outcome.retryAfterSeconds } };
			}
		}
	});

	serve(router, engine, calls.link.decline, async ({ req, secret, body }) => {
		const { ticket } = body;
		const { recipient } = await addressed(req, secret);
		if (recipient.kind !== 'email') {
			const shown = ticket == null ? null : readTicket(vault.keyed, ticket, now());
			if (shown?.recipient !== recipient.id || recipient.user !== shown.user) throw notForYou();
		}
		const trace = traceOf(visitorOf(req), vault.keyed);
		const outcome = await declineInvitation(recipient, trace, { recipients, now: now() });
		if (outcome.kind === 'forbidden') throw forbidden('There is no invitation to decline.');
		if (outcome.kind !== 'changed') throw overtaken();
		return undefined;
	});

	/** Throws where the link is not a personal one, or the share cannot be opened by it. */
	async function addressed(
		req: DirectusRequest,
		secret: string,
	): Promise<{ share: ShareWithOwner; recipient: RecipientWithSubject }> {
		const resolved = await resolveLink(secret, null, sharing, now());
		if (resolved.kind === 'unknown' || !resolved.link.recipient) throw refused('not-found');
		if (resolved.kind === 'refused') throw refused(resolved.reason);
		const { share, recipient } = resolved.link;
		if (!(await mayStillShare(req, engine, resolved.link))) throw refused('not-found');
		return { share, recipient };
	}
}
