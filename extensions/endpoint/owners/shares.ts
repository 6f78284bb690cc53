import { announce, changed, contextFor, made, seenBy } from './outcome.ts';
import { calls } from '../../../src/contract/calls.ts';
import {
	changeShare,
	endShare,
	pauseShare,
	resetShare,
	restoreShare,
	resumeShare,
	rotateShare,
} from '../../../src/share/change-share.ts';
import { createAddressedShare } from '../../../src/people/create-addressed-share.ts';
import { createShare } from '../../../src/share/create-share.ts';
import { duplicateShare } from '../../../src/share/duplicate-share.ts';
import { inviteContext, writeToAll } from './recipients.ts';
import { maxAtOnce } from '../../../src/people/recipients-input.ts';
import { ownShare, shownFor } from './owner-request.ts';
import { serve } from '../serve.ts';
import { tooManyMails } from '../../http/problems.ts';
import type { DirectusRequest } from '../../http/route.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function shareRoutes(router: Router, engine: Engine): void {
	const { sharing } = engine;
	const { shares } = calls;

	serve(router, engine, shares.create, async ({ req, actor, body }) => {
		const { recipients: invited = [], ...input } = body;
		if (invited.length === 0) {
			return { data: await made(engine, req, await createShare(actor, input, contextFor(req, engine))) };
		}

		const outcome = await createAddressedShare(actor, { input, invited }, inviteContext(req, engine));
		if (outcome.kind === 'too-many') throw tooManyMails(outcome.retryAfterSeconds);
		if (outcome.kind === 'created') await writeToNew(req, outcome.id);
		return { data: await made(engine, req, outcome) };
	});

	serve(router, engine, shares.duplicate, async ({ req, actor, share }) => ({
		data: await made(engine, req, await duplicateShare(actor, share, contextFor(req, engine))),
	}));

	serve(router, engine, shares.find, async ({ req, share }) => ({ data: await shownFor(req, engine, share) }));

	serve(router, engine, shares.change, async ({ req, actor, share, body }) => {
		const find = () => ownShare(req, engine);
		const after = await changed(engine, { req, share, find }, (one, change) => changeShare(actor, one, body, change));
		return { data: await seenBy(actor, engine, req, after) };
	});

	serve(router, engine, shares.remove, async ({ share }) => {
		await sharing.shares.remove(share.id);
		announce(engine, 'changed', share, 'deleted');
		return undefined;
	});

	const actions = [
		[shares.pause, pauseShare],
		[shares.resume, resumeShare],
		[shares.end, endShare],
		[shares.rotate, rotateShare],
		[shares.reset, resetShare],
		[shares.restore, restoreShare],
	] as const;

	for (const [call, perform] of actions) {
		serve(router, engine, call, async ({ req, actor, share }) => {
			const find = () => ownShare(req, engine);
			const after = await changed(engine, { req, share, find }, (one, change) => perform(actor, one, change));
			return { data: await seenBy(actor, engine, req, after) };
		});
	}

	async function writeToNew(req: DirectusRequest, id: string): Promise<void> {
		const share = await sharing.shares.find(id);
		if (!share) return;
		const query = { share: id, limit: maxAtOnce, offset: 0, now: sharing.now() };
		await writeToAll(engine, req, share, (await sharing.recipients.list(query)).recipients);
	}
}
