import { admin, rightsIn } from './readers.ts';
import { chooseScope } from '../../../src/scope/choose/choose-scope.ts';
import { compilePlan, type Plan, type PlanInput } from '../../../src/scope/plan/plan.ts';
import { newsroom } from './newsroom-model.ts';
import type { Scope, ScopeChoice } from '../../../src/share/scope.ts';

/** The scope of an article as an administrator would choose it. */
export function newsroomScope(choice?: ScopeChoice): Scope {
	const everything = rightsIn(admin);
	const context = {
		model: newsroom,
		rights: everything,
		ownerRights: everything,
		hidden: new Set(['articles.internal']),
	};
	const choosing = chooseScope(context, 'articles', choice, 0);
	if (choosing.kind !== 'chosen') throw new Error(JSON.stringify(choosing));
	return choosing.scope;
}

/** The plan of a share of article 1, of an administrator and with an administrators' role unless it is said otherwise. */
export function newsroomPlan({ choice, ...changes }: Partial<PlanInput> & { choice?: ScopeChoice } = {}): Plan {
	return compilePlan({
		model: newsroom,
		collection: 'articles',
		item: '1',
		scope: newsroomScope(choice),
		role: admin,
		owner: admin,
		isCustom: true,
		isDropped: () => false,
		...changes,
	});
}
