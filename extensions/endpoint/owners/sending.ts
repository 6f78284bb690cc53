import { calls } from '../../../src/contract/calls.ts';
import { closed, linkUnreadable, noMail, tooManyMails } from '../../http/problems.ts';
import { createMailer, isMailSetUp } from '../../directus/mailer.ts';
import { linkOf } from './owner-request.ts';
import { readProject } from '../../directus/project.ts';
import { sendLink } from '../../../src/people/send-link.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function sendingRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { events, mailLimit, settings, now } = sharing;

	serve(router, engine, calls.shares.send, async ({ req, actor, share, body }) => {
		const { emails, message = null } = body;
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
				return { data: { sent: outcome.sent, failed: outcome.failed } };
		}
	});
}
