import { checked } from '../checked.ts';
import type { DirectusRequest } from '../../http/route.ts';
import { createCourier } from '../../directus/courier.ts';
import { declineInvitation } from '../../../src/people/change-recipient.ts';
import { resolveLink, refusalOf, refusalOfRecipient } from '../../../src/visit/arrive.ts';
import { forbidden, mailFailed, noMail, notForYou, overtaken, refused, tooManyCodes } from '../../http/problems.ts';
import { isMailSetUp } from '../../directus/mailer.ts';
import { iso } from '../../../src/share/share-view.ts';
import { limited } from '../../http/in-turn.ts';
import { maskedAddress } from '../../../src/people/address.ts';
import { mayStillShare } from './look.ts';
import { parseDecline } from '../../../src/people/answer-input.ts';
import { readTicket } from '../../../src/people/proof.ts';
import { secretOf, visitorOf } from './visitor-request.ts';
import { sendCode } from '../../../src/people/send-code.ts';
import { shareState } from '../../../src/share/share-state.ts';
import { traceOf } from '../../../src/visit/visitor.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

/** What the holder of a personal link can do before they are in. */
export function invitationRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, codes, vault, now } = sharing;

	router.post(
		'/:secret/codes',
		limited(engine, 'open', async (req, res) => {
			const { share, recipient } = await addressed(req);
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
				case 'sent':
					res.json({
						data: {
							address: maskedAddress(address),
							expires: iso(outcome.expires),
							retry_after: outcome.retryAfterSeconds,
						},
					});
			}
		}),
	);

	router.post(
		'/:secret/decline',
		limited(engine, 'open', async (req, res) => {
			const { ticket } = checked(parseDecline(req.body));
			const { recipient } = await addressed(req);
			if (recipient.kind !== 'email') {
				const shown = ticket == null ? null : readTicket(vault.keyed, ticket, now());
				if (shown?.recipient !== recipient.id || recipient.user !== shown.user) throw notForYou();
			}
			const trace = traceOf(visitorOf(req), vault.keyed);
			const outcome = await declineInvitation(recipient, trace, { recipients, now: now() });
			if (outcome.kind === 'forbidden') throw forbidden('There is no invitation to decline.');
			if (outcome.kind !== 'changed') throw overtaken();
			res.status(204).end();
		}),
	);

	/** Throws where the link is not a personal one, or the share cannot be opened by it. */
	async function addressed(req: DirectusRequest): Promise<{ share: ShareWithOwner; recipient: RecipientWithSubject }> {
		const link = await resolveLink(secretOf(req, engine), null, sharing);
		if (!link?.recipient) throw refused('not-found');
		const { share, recipient } = link;
		if (shareState(share, now()) !== 'active') throw refused(refusalOf(share, now()));
		const refusal = refusalOfRecipient(recipient, share, now());
		if (refusal) throw refused(refusal);
		if (!(await mayStillShare(req, engine, link))) throw refused('not-found');
		return { share, recipient };
	}
}
