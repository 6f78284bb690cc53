import { adoptShare } from '../../../src/share/adopt-share.ts';
import { calls } from '../../../src/contract/calls.ts';
import { contextFor, made } from './outcome.ts';
import { deleteCoreShare, findCoreShare } from '../../directus/core-shares.ts';
import { forbidden } from '../../http/problems.ts';
import { isUuid } from '../../../src/share/uuid.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** Directus' own shares, and how they become ours. */
export function coreShareRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;

	serve(router, engine, calls.shares.moveFromCore, async ({ req, accountability, actor }) => {
		const id = req.params['id'] ?? '';
		const asking = { accountability, schema: req.schema };
		const core = isUuid(id) ? await findCoreShare(context, id, asking) : null;
		if (!core) throw forbidden('There is no such share of Directus’ own, or it is not yours.');

		const passwordHash = core.has_password ? await sharing.corePasswords(id) : null;
		const { name, collection, item, role, max_uses } = core;
		const input = { name, collection, item, role, max_uses, date_start: milliseconds(core.date_start) };
		const past = { passwordHash, timesUsed: core.times_used, dateEnd: milliseconds(core.date_end) };
		const outcome = await adoptShare(actor, input, past, contextFor(req, engine));

		if (outcome.kind === 'created') {
			await deleteCoreShare(context, id, asking).catch(async (error: unknown) => {
				await sharing.shares.remove(outcome.id);
				throw error;
			});
		}

		return { data: await made(engine, req, outcome) };
	});
}

function milliseconds(date: string | null): number | null {
	return date === null ? null : Date.parse(date);
}
