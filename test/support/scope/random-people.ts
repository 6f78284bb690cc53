import { randomFilter } from '../../oracle/world/random-filter.ts';
import { variablesOf, type VariableValues } from '../../../src/scope/rights/variables.ts';
import type { Draw } from '../../oracle/world/draw.ts';
import type { PermissionRow, PermissionSet } from '../../../src/scope/rights/rights.ts';
import type { Person } from '../../oracle/engine/permitted.ts';
import type { Project } from '../../oracle/engine/project.ts';

/** The same person twice: as the domain takes them and as the reference does. */
export interface Both {
	reader: PermissionSet;
	person: Person;
}

const variables = [
	'$CURRENT_USER',
	'$CURRENT_USER.team',
	'$CURRENT_USER.teams.id',
	'$CURRENT_ROLE',
	'$CURRENT_ROLES',
	'$CURRENT_POLICIES',
];

export function randomOwner(draw: Draw, project: Project): Both {
	const user = { id: 'a', team: draw.one(['b', 'c', null]), teams: [{ id: 'a' }, { id: 'b' }] };
	const values = { user, role: { id: 'b' }, roles: [{ id: 'b' }, { id: 'c' }], policies: [{ id: 'a' }] };
	return both(draw, project, values, {
		$CURRENT_USER: 'a',
		'$CURRENT_USER.team': user.team,
		'$CURRENT_USER.teams.id': ['a', 'b'],
		$CURRENT_ROLE: 'b',
		$CURRENT_ROLES: ['b', 'c'],
		$CURRENT_POLICIES: ['a'],
	});
}

/** Nobody is there to be `$CURRENT_USER`. */
export function randomRole(draw: Draw, project: Project): Both {
	const values = { user: null, role: { id: 'c' }, roles: [{ id: 'c' }], policies: [] };
	return both(draw, project, values, { $CURRENT_ROLE: 'c', $CURRENT_ROLES: ['c'], $CURRENT_POLICIES: [] });
}

function administrator(): Both {
	const variables = variablesOf({ user: { id: 'a' }, role: null, roles: [], policies: [] });
	return { reader: { admin: true, rows: [], variables }, person: { admin: true, rows: [], variables: {} } };
}

function both(draw: Draw, project: Project, values: VariableValues, variables: Person['variables']): Both {
	if (draw.chance(0.12)) return administrator();
	const rows = Object.keys(project.model.collections).flatMap((name) =>
		(['read', 'update'] as const).flatMap((action) =>
			Array.from({ length: draw.one([1, 1, 2, 2, 2, 0]) }, () => randomPermission(draw, project, name, action)),
		),
	);
	return { reader: { admin: false, rows, variables: variablesOf(values) }, person: { admin: false, rows, variables } };
}

function randomPermission(draw: Draw, { model }: Project, collection: string, action: string): PermissionRow {
	const fields = Object.keys(model.collections[collection]?.fields ?? {});
	return {
		collection,
		action,
		fields: draw.chance(0.6) ? ['*'] : draw.any(fields),
		permissions: draw.chance(0.6) ? null : randomFilter(draw, { relations: model.relations, variables }, collection),
	};
}
