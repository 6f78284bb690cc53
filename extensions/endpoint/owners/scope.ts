import { blurredItem } from '../../../src/share/authority.ts';
import { authorityFor, signedIn } from './owner-request.ts';
import { checked } from '../checked.ts';
import { describeScope } from '../../directus/describe-scope.ts';
import { forbidden, invalid } from '../../http/problems.ts';
import { limited } from '../../http/in-turn.ts';
import { parseScopeQuery } from '../../../src/share/query-input.ts';
import { unusableRole } from '../../../src/share/draft-share.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

export function scopeRoutes(router: Router, engine: Engine): void {
	router.get(
		'/api/scope',
		limited(engine, 'survey', async (req, res) => {
			const { actor } = signedIn(req);
			const { collection, item, role = null } = checked(parseScopeQuery(req.query));
			const authority = authorityFor(req, engine);

			const found = await authority.findItem(collection, item ?? null);
			if (found.kind === 'blurred') throw invalid(blurredItem);
			if (found.kind === 'none' || !(await authority.mayShare(collection, found.key))) {
				throw forbidden('There is no such item, or you may not share it.');
			}
			if (role !== null && !(await authority.mayUseRole(role))) throw invalid(unusableRole);

			const subject = { collection, item: found.key, role, owner: actor.user, ownerRole: actor.role };
			res.json({ data: await describeScope(engine, subject, req.schema) });
		}),
	);
}
