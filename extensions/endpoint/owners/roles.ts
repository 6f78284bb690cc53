import { calls } from '../../../src/contract/calls.ts';
import { collectionsOfScope } from '../../../src/scope/choose/choose-scope.ts';
import { invalid, storing } from '../../http/problems.ts';
import { invalidScope, type Actor } from '../../../src/share/authority.ts';
import { isShareableCollection } from '../../../src/scope/model/shareable-fields.ts';
import { makeRole } from '../../directus/make-role.ts';
import { ownersScopeContext } from '../../directus/authority.ts';
import { readUsableRoles } from '../../directus/usable-roles.ts';
import { serve } from '../serve.ts';
import type { Engine } from '../engine.ts';
import type { Router } from 'express';

/** The roles that a user may put on a share, and new ones for administrators. */
export function roleRoutes(router: Router, engine: Engine): void {
	const { context, sharing } = engine;

	serve(router, engine, calls.choices.roles, async ({ req, actor }) => ({
		data: (await sharesAnything(actor)) ? await readUsableRoles(context, req.schema, actor.admin) : [],
	}));

	/** What roles there are is nobody's business who shares nothing. */
	async function sharesAnything({ user, role, admin }: Actor): Promise<boolean> {
		if (admin) return true;
		const anywhere = { collection: '', role: null, owner: user, ownerRole: role, mayHaveAncestors: true };
		const { owner } = await sharing.planner.permissionSets(anywhere);
		return owner.rows.some(({ action }) => action === 'share');
	}

	serve(router, engine, calls.choices.createRole, async ({ req, accountability, actor, body }) => {
		const { name, collection, scope } = body;
		if (!Object.hasOwn(req.schema.collections, collection) || !isShareableCollection(collection)) {
			throw invalid({ field: 'collection', message: `"collection" names "${collection}", which cannot be shared.` });
		}

		const subject = { collection, role: null, owner: actor.user, ownerRole: actor.role };
		const scopeContext = await ownersScopeContext(context, sharing.planner, req.schema, subject);
		const chosen = collectionsOfScope(scopeContext, collection, scope ?? undefined);
		if (chosen.kind !== 'chosen') throw invalid(invalidScope(chosen));

		const isCustom = await sharing.source.mayUseCustomRules();
		const wanted = { name, collections: chosen.collections, isCustom };
		const asking = { accountability, schema: req.schema };
		return { data: await storing(makeRole(context, wanted, asking)) };
	});
}
