import { calls } from '../../../src/contract/calls.ts';
import { forbidden, notForYou } from '../../http/problems.ts';
import { glimpseShare } from '../../../src/share/share-view.ts';
import { iso } from '../../../src/share/iso.ts';
import { isHeir } from '../../../src/share/policy.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { linkOfRecipient } from './recipients.ts';
import { newTicket } from '../../../src/people/proof.ts';
import { readUserName } from '../../directus/users.ts';
import { isOut, recipientState } from '../../../src/people/recipient.ts';
import { findLink } from '../../../src/visit/resolve-link.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { ReceivedShare } from '../../../src/people/received.ts';
import type { ReceivedView } from '../../../src/contract/answers/recipients.ts';
import type { Router } from 'express';

/** Shares that are addressed, or offered, to whoever is signed in, and their way to the door. */
export function receivedRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, received, vault, now } = sharing;

	serve(router, engine, calls.received.list, async ({ accountability, actor, query }) => {
		const { limit, page } = query;
		const { roles } = accountability;
		const found = await received.list({ user: actor.user, roles, limit, offset: (page - 1) * limit });
		return { data: found.received.map(viewFor), meta: { total: found.total, unseen: found.unseen } };
	});

	serve(router, engine, calls.received.see, async ({ req, actor }) => {
		const share = (req.params['share'] ?? '').toLowerCase();
		const known = isUuid(share) ? await sharing.shares.find(share) : null;
		const isTheirs =
			known !== null && (isHeir(actor, known) || (await recipients.findForUser(share, actor.user)).length > 0);
		if (!isTheirs) throw forbidden('There is no such share, or it is not addressed to you.');
		await received.markSeen(share, actor.user, now());
		return undefined;
	});

	/** Carries the login over to the door, where Directus' cookies mean nothing. */
	serve(router, engine, calls.received.ticket, async ({ req, actor, body }) => {
		const link = await findLink(body.secret, null, sharing);
		const theirs = link ? await recipients.findForUser(link.share.id, actor.user) : [];
		const recipient = link?.recipient
			? theirs.find(({ id }) => id === link.recipient?.id)
			: theirs.find((one) => !isOut(recipientState(one, now())));
		const invitation = recipient && recipientState(recipient, now());
		if (!link || !invitation || isOut(invitation)) throw notForYou();

		const ticket = newTicket(vault.keyed, { user: actor.user, share: link.share.id, recipient: recipient.id }, now());
		const name = await readUserName(context, actor.user, req.schema);
		return { data: { ticket, name, invitation } };
	});

	function viewFor({ share, recipient, isOffered, isSeen }: ReceivedShare): ReceivedView {
		return {
			...glimpseShare(share, now()),
			access: recipient?.access === 'edit' && share.access === 'edit' ? 'edit' : 'view',
			date_end: iso(share.dateEnd),
			offered: isOffered,
			recipient: recipient?.id ?? null,
			kind: recipient?.kind ?? null,
			invitation: recipient && recipientState(recipient, now()),
			date_invited: recipient && new Date(recipient.dateInvited).toISOString(),
			expires: recipient && iso(recipient.expires),
			link: recipient && linkOfRecipient(engine, recipient),
			seen: isSeen,
		};
	}
}
