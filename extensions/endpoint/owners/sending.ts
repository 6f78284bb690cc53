import { checked } from '../checked.ts';
import { route } from '../../http/route.ts';
import { closed, linkUnreadable, noMail, tooManyMails } from '../../http/problems.ts';
import { createMailer, isMailSetUp } from '../../directus/mailer.ts';
import { linkOf, ownShare, signedIn } from './owner-request.ts';
import { parseSending } from '../../../src/people/sending-input.ts';
import { readProject } from '../../directus/project.ts';
import { sendLink } from '../../../src/people/send-link.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function sendingRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { events, mailLimit, settings, now } = sharing;

	router.post(
		'/api/shares/:id/send',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const { emails, message = null } = checked(parseSending(req.body));
			const share = await ownShare(req, engine);
			if (!isMailSetUp(context.env)) throw noMail();
			const link = linkOf(sharing, share);
			if (link === null) throw linkUnreadable();

			const project = await readProject(context, req.schema, settings.basePath);
			const sender = { owner: share.ownerName ?? project.name, project };
			const mailer = createMailer(context, req.schema);
			const sending = { mailer, limit: mailLimit, events, sender, link, now: now() };
			const outcome = await sendLink(actor, share, { emails, message: message?.trim() || null }, sending);

			switch (outcome.kind) {
				case 'closed':
					throw closed(outcome.state);
				case 'too-many':
					throw tooManyMails(outcome.retryAfterSeconds);
				case 'sent':
					res.json({ data: { sent: outcome.sent, failed: outcome.failed } });
			}
		}),
	);
}
