import { checked } from '../checked.ts';
import { route } from '../../http/route.ts';
import { forbidden, notForYou } from '../../http/problems.ts';
import { glimpseShare, iso } from '../../../src/share/share-view.ts';
import { linkOfRecipient } from './recipients.ts';
import { newTicket } from '../../../src/people/proof.ts';
import { resolveLink } from '../../../src/visit/arrive.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { parsePaging } from '../../../src/share/query-input.ts';
import { parseTicketRequest } from '../../../src/people/answer-input.ts';
import { recipientState } from '../../../src/people/recipient.ts';
import { readUserName } from '../../directus/users.ts';
import { signedIn } from './owner-request.ts';
import type { Engine } from '../engine.ts';
import type { ReceivedShare } from '../../../src/people/received.ts';
import type { Router } from 'express';

/** Shares that are addressed, or offered, to whoever is signed in, and their way to the door. */
export function receivedRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { recipients, received, vault, now } = sharing;

	router.get(
		'/api/received',
		route(async (req, res) => {
			const { accountability, actor } = signedIn(req);
			const { limit, page } = checked(parsePaging(req.query));
			const { roles } = accountability;
			const found = await received.list({ user: actor.user, roles, limit, offset: (page - 1) * limit });
			res.json({ data: found.received.map(viewFor), meta: { total: found.total, unseen: found.unseen } });
		}),
	);

	router.post(
		'/api/received/:share/seen',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const share = (req.params['share'] ?? '').toLowerCase();
			const known = isUuid(share) ? await sharing.shares.find(share) : null;
			const isTheirs = known?.transferTo === actor.user || (await recipients.findForUser(share, actor.user)).length > 0;
			if (!known || !isTheirs) throw forbidden('There is no such share, or it is not addressed to you.');
			await received.markSeen(share, actor.user, now());
			res.status(204).end();
		}),
	);

	/** Carries the login over to the door, where Directus' cookies mean nothing. */
	router.post(
		'/api/tickets',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const { secret } = checked(parseTicketRequest(req.body));
			const link = await resolveLink(secret, null, sharing);
			const theirs = link ? await recipients.findForUser(link.share.id, actor.user) : [];
			const standing = theirs.filter((one) => !['revoked', 'gone'].includes(recipientState(one, now())));
			const recipient = link?.recipient ? standing.find(({ id }) => id === link.recipient?.id) : standing[0];
			if (!link || !recipient) throw notForYou();

			const ticket = newTicket(vault.keyed, { user: actor.user, share: link.share.id, recipient: recipient.id }, now());
			const name = await readUserName(context, actor.user, req.schema);
			res.json({ data: { ticket, name, invitation: recipientState(recipient, now()) } });
		}),
	);

	function viewFor({ share, recipient, isOffered, isSeen }: ReceivedShare) {
		return {
			...glimpseShare(share, now()),
			access: recipient?.access === 'edit' && share.access === 'edit' ? 'edit' : 'view',
			date_end: iso(share.dateEnd),
			offered: isOffered,
			recipient: recipient?.id ?? null,
			kind: recipient?.kind ?? null,
			invitation: recipient && recipientState(recipient, now()),
			date_invited: recipient && iso(recipient.dateInvited),
			expires: recipient && iso(recipient.expires),
			link: recipient && linkOfRecipient(engine, recipient),
			seen: isSeen,
		};
	}
}
