import { announce, contextFor, respondChanged, respondCreated } from './outcome.ts';
import {
	changeShare,
	endShare,
	pauseShare,
	resetShare,
	restoreShare,
	resumeShare,
	rotateShare,
} from '../../../src/share/change-share.ts';
import { checked } from '../checked.ts';
import { route, type DirectusRequest } from '../../http/route.ts';
import { createShare } from '../../../src/share/create-share.ts';
import { duplicateShare } from '../../../src/share/duplicate-share.ts';
import { ownShare, shownFor, signedIn } from './owner-request.ts';
import { inviteContext, writeToAll } from './recipients.ts';
import { createAddressedShare } from '../../../src/people/create-addressed-share.ts';
import { maxAtOnce, parseAddressedCreation } from '../../../src/people/recipients-input.ts';
import { parseChange } from '../../../src/share/input.ts';
import { tooManyMails } from '../../http/problems.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function shareRoutes(router: Router, engine: Engine): void {
	const { sharing } = engine;

	router.post(
		'/api/shares',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const { recipients: invited = [], ...input } = checked(parseAddressedCreation(req.body));
			if (invited.length === 0) {
				await respondCreated(engine, { req, res }, await createShare(actor, input, contextFor(req, engine)));
				return;
			}

			const outcome = await createAddressedShare(actor, { input, invited }, inviteContext(req, engine));
			if (outcome.kind === 'too-many') throw tooManyMails(outcome.retryAfterSeconds);
			if (outcome.kind === 'created') await writeToNew(req, outcome.id);
			await respondCreated(engine, { req, res }, outcome);
		}),
	);

	router.post(
		'/api/shares/:id/duplicate',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const original = await ownShare(req, engine);
			await respondCreated(engine, { req, res }, await duplicateShare(actor, original, contextFor(req, engine)));
		}),
	);

	router.get(
		'/api/shares/:id',
		route(async (req, res) => {
			res.json({ data: await shownFor(req, engine, await ownShare(req, engine)) });
		}),
	);

	router.patch(
		'/api/shares/:id',
		route(async (req, res) => {
			const { actor } = signedIn(req);
			const input = checked(parseChange(req.body));
			const find = () => ownShare(req, engine);
			await respondChanged(engine, { req, res, find }, (share, change) => changeShare(actor, share, input, change));
		}),
	);

	router.delete(
		'/api/shares/:id',
		route(async (req, res) => {
			const share = await ownShare(req, engine);
			await sharing.shares.remove(share.id);
			announce(engine, 'changed', share, 'deleted');
			res.status(204).end();
		}),
	);

	const actions = {
		pause: pauseShare,
		resume: resumeShare,
		end: endShare,
		rotate: rotateShare,
		reset: resetShare,
		restore: restoreShare,
	};

	for (const [action, perform] of Object.entries(actions)) {
		router.post(
			`/api/shares/:id/${action}`,
			route(async (req, res) => {
				const { actor } = signedIn(req);
				const find = () => ownShare(req, engine);
				await respondChanged(engine, { req, res, find }, (share, change) => perform(actor, share, change));
			}),
		);
	}

	async function writeToNew(req: DirectusRequest, id: string): Promise<void> {
		const share = await sharing.shares.find(id);
		if (!share) return;
		const query = { share: id, limit: maxAtOnce, offset: 0, now: sharing.now() };
		await writeToAll(engine, req, share, (await sharing.recipients.list(query)).recipients);
	}
}
