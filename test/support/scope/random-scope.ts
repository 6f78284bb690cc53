import { chooseScope } from '../../../src/scope/choose/choose-scope.ts';
import { intersection, rightsOf, type PermissionSet } from '../../../src/scope/rights/rights.ts';
import { stepsFrom } from '../../../src/scope/model/relation-step.ts';
import type { DataModel } from '../../../src/scope/model/data-model.ts';
import type { Draw } from '../../oracle/world/draw.ts';
import type { Scope } from '../../../src/share/scope.ts';

/** The scope that would be offered, or one that an owner put together. */
export function randomScope(
	draw: Draw,
	model: DataModel,
	collection: string,
	readers: [PermissionSet, PermissionSet],
): Scope {
	const [role, owner] = readers;
	const ownerRights = rightsOf(owner, model);
	const rights = intersection(rightsOf(role, model), ownerRights);
	const choice = draw.chance(0.5) ? undefined : { paths: randomPaths(draw, model, collection) };
	const choosing = chooseScope({ model, rights, ownerRights, hidden: new Set() }, collection, choice, 0);
	if (choosing.kind !== 'chosen') throw new Error(`The scope cannot be chosen: ${JSON.stringify(choosing)}`);

	const { scope } = choosing;
	if (draw.chance(0.6)) return scope;
	const fewer = Object.entries(scope.positions).map(([path, fields]) => [path, draw.any(fields)]);
	return { ...scope, positions: Object.fromEntries(fewer) as Scope['positions'] };
}

/** Anything that hangs together, back along other relations too. */
function randomPaths(draw: Draw, model: DataModel, root: string): string[] {
	const known = [{ path: '', collection: root, reverse: '' }];

	for (let tries = draw.number(0, 6); tries > 0; tries--) {
		const from = draw.one(known);
		const steps = stepsFrom(model, from.collection).filter(({ field }) => field !== from.reverse);
		if (steps.length === 0 || from.path.split('.').length > 3) continue;
		const step = draw.one(steps);
		const path = from.path === '' ? step.segment : `${from.path}.${step.segment}`;
		if (known.every((one) => one.path !== path)) {
			known.push({ path, collection: step.collection, reverse: step.kind === 'many' ? step.reverse : '' });
		}
	}

	return known.map(({ path }) => path);
}
