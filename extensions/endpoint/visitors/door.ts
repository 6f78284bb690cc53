import {
	asksFor,
	notForYou,
	refused,
	tooManyPasswords,
	tooManyTries,
	wrongCode,
	wrongPassword,
} from '../../http/problems.ts';
import { calls } from '../../../src/contract/calls.ts';
import { logged } from '../../http/explain-errors.ts';
import type { DirectusRequest } from '../../http/route.ts';
import { clearVisitCookie, earlierTokenOf, proofOf, setShareCookie } from '../../http/visit-cookie.ts';
import { count } from '../../directus/vitals.ts';
import { eventOf } from '../../../src/share/event.ts';
import { isSharePasswordRight } from '../../directus/passwords.ts';
import { look } from './look.ts';
import { newProof } from '../../../src/people/proof.ts';
import { noticeGuesses, noticeOpening } from '../../../src/activity/notices.ts';
import { createNoticeContext } from '../../directus/owner-notices.ts';
import { openVisit, type Door, type Opening } from '../../../src/visit/open-visit.ts';
import { sent, serve } from '../serve.ts';
import { secretOf, visitorOf } from './visitor-request.ts';
import { readProject } from '../../directus/project.ts';
import { sendPage, type Start } from './send-page.ts';
import { showingOf } from '../../directus/current-plan.ts';
import { TooManyPasswords } from '../../../src/share/password.ts';
import { traceOf } from '../../../src/visit/visitor.ts';
import type { Engine } from '../engine.ts';
import type { Response, Router } from 'express';

const dayMs = 86_400_000;
/** A browser that gave the password is known for so long; see `Guesser`. */
const knownMs = 30 * dayMs;

export function doorRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;
	const { visits, settings, now } = sharing;

	serve(router, engine, calls.link.page, async ({ req, res }) => {
		res.vary('Accept');
		if (req.accepts(['html', 'json']) === 'json') return { data: (await lookAt(req)).info };
		const { status, embed, start } = await startOf(req);
		const { basePath, publicUrl } = settings;
		res.status(status);
		sendPage(req, res, { basePath, publicUrl, embed, start });
		return sent;
	});

	serve(router, engine, calls.link.info, async ({ req, secret }) => ({
		data: (await look(req, engine, secret)).info,
	}));

	serve(router, engine, calls.link.open, async ({ req, res, secret, body }) => {
		const { password = null, code = null, ticket = null, remember = false } = body;
		const shown = { password, code, ticket, proof: proofOf(req, secret) };
		const request = { secret, token: earlierTokenOf(req, secret), ...shown, visitor: visitorOf(req), now: now() };
		const opening = await openVisit(request, doorFor(req, res));
		if (opening.kind !== 'granted') throw refusal(opening);

		const { token, visit, usesLeft, share, recipient, isFresh } = opening;
		const opened = { share, secret };
		setShareCookie({ req, res }, settings, 'visit', { ...opened, value: token, expires: visit.expires });
		if (share.passwordHash !== null) {
			setShareCookie({ req, res }, settings, 'known', { ...opened, value: token, expires: now() + knownMs });
		}
		if (remember && isFresh && recipient && share.rememberDays > 0) {
			const value = newProof(sharing.vault.keyed, recipient, now());
			const expires = now() + share.rememberDays * dayMs;
			setShareCookie({ req, res }, settings, 'proof', { ...opened, value, expires });
		}
		tellOwner(noticeOpening(share, recipient, createNoticeContext(context, sharing)));
		if (visit.user !== null) await sharing.received.markSeen(share.id, visit.user, now());
		return { data: { token, expires: new Date(visit.expires).toISOString(), uses_left: usesLeft } };
	});

	serve(router, engine, calls.link.leave, async ({ req, res, session }) => {
		const { secret, share, visit } = session;
		const trace = traceOf(visitorOf(req), sharing.vault.keyed);
		const more = { ...trace, visit: visit.id, recipient: visit.recipient };
		await visits.end(share.id, visit.id, eventOf(share.id, 'left', now(), more));
		clearVisitCookie(res, settings, { share, secret });
		return undefined;
	});

	async function lookAt(req: DirectusRequest) {
		return await look(req, engine, secretOf(req, engine));
	}

	/** People get the same page for every link; machines are told whether it leads anywhere. */
	async function startOf(req: DirectusRequest): Promise<{ status: number; embed: string[]; start: Start }> {
		const players = settings.playerHosts;
		try {
			const { embed, info } = await lookAt(req);
			return { status: 200, embed, start: { project: info.project, info, refusal: null, players } };
		} catch (error) {
			const { status, code } = logged(error, context.logger);
			const project = status < 500 ? await readProject(context, req.schema, settings.basePath) : null;
			return { status, embed: [], start: { project, info: null, refusal: { status, code }, players: [] } };
		}
	}

	/** Nobody waits for it. */
	function tellOwner(telling: Promise<void>): void {
		telling.catch((error: unknown) => context.logger.warn(error, 'Sharing: an owner could not be told of a visitor.'));
	}

	function doorFor(req: DirectusRequest, res: Response): Door {
		return {
			visits,
			recipients: sharing.recipients,
			codes: sharing.codes,
			events: sharing.events,
			throttle: sharing.throttle,
			keyed: sharing.vault.keyed,
			isPasswordRight: (password, phc) =>
				isSharePasswordRight(password, phc, () => res.closed).catch((error: unknown) => {
					throw error instanceof TooManyPasswords ? tooManyPasswords() : error;
				}),
			visitTtlMs: settings.visitTtlMs,
			showing: (link) => showingOf(context, sharing, link, { address: visitorOf(req).address, schema: req.schema }),
			alarm: (share) => tellOwner(noticeGuesses(share, createNoticeContext(context, sharing))),
			announce(name, { id, collection, item, owner }, reason) {
				count(sharing.vitals, name, reason);
				context.emitter.emitAction(`share.${name}`, { share: { id, collection, item, owner }, reason }, null);
			},
		};
	}
}

function refusal(opening: Exclude<Opening, { kind: 'granted' }>): Error {
	switch (opening.kind) {
		case 'refused':
			return refused(opening.reason);
		case 'asks':
			return asksFor(opening.for);
		case 'wrong-password':
			return wrongPassword(opening.triesLeft);
		case 'wrong-code':
			return wrongCode(opening.triesLeft);
		case 'stranger':
			return notForYou();
		case 'throttled':
			return tooManyTries(opening.retryAfterSeconds);
	}
}
