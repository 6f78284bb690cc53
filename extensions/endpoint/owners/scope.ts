import { authorityFor } from './owner-request.ts';
import { blurredItem } from '../../../src/share/authority.ts';
import { calls } from '../../../src/contract/calls.ts';
import { describeScope } from '../../directus/describe-scope.ts';
import { forbidden, invalid } from '../../http/problems.ts';
import { mayPutRole, mayShareNow } from '../../../src/share/policy.ts';
import { serve } from '../serve.ts';
import { unusableRole } from '../../../src/share/draft-share.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function scopeRoutes(router: Router, engine: Engine): void {
	serve(router, engine, calls.choices.scope, async ({ req, actor, query }) => {
		const { collection, role = null } = query;
		const authority = authorityFor(req, engine);

		const found = await authority.findItem(collection, query.item ?? null);
		if (found.kind === 'blurred') throw invalid(blurredItem);
		const item = found.kind === 'none' ? null : found.key;
		if (item === null || !(await mayShareNow(authority, { collection, item }))) {
			throw forbidden('There is no such item, or you may not share it.');
		}
		if (!(await mayPutRole(authority, role))) throw invalid(unusableRole);

		const subject = { collection, item, role, owner: actor.user, ownerRole: actor.role };
		return { data: await describeScope(engine, subject, req.schema) };
	});
}
