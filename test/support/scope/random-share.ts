import fc from 'fast-check';
import { allAnchorKeys, anchorKeysTo } from '../../../src/scope/read/many-to-any-keys.ts';
import { compilePlan, type Plan } from '../../../src/scope/plan/plan.ts';
import { keyOf, type StoredRow } from '../../oracle/engine/project.ts';
import { memoryReader } from './memory-reader.ts';
import { permittedTo, type Permitted } from '../../oracle/engine/permitted.ts';
import { randomOwner, randomRole } from './random-people.ts';
import { randomProject, type ModelledProject } from './random-project.ts';
import { randomScope } from './random-scope.ts';
import { everyRow, visibleRows } from '../../oracle/engine/visible.ts';
import { draws, type Draw } from '../../oracle/world/draw.ts';
import type { Principal } from '../../../src/scope/plan/principal.ts';
import type { Read } from '../../../src/scope/plan/compile-read.ts';
import type { Scope } from '../../../src/share/scope.ts';

export interface RandomShare {
	project: ModelledProject;
	plan: Plan;
	scope: Scope;
	/** What role and owner may each read, by the reference. */
	role: Permitted;
	owner: Permitted;
	/** What each may update. */
	updating: { role: Permitted; owner: Permitted };
	/** The paths at which a visitor may see a row at most, by the reference. */
	pathsTo: (row: StoredRow) => string[];
	/** Every query of the scoped reader, as it is asked when everything is read. */
	reads: Read[];
	/** What a visit's token reads with. */
	principal: Principal;
}

/** For `fc.asyncProperty(randomShares, async (share) => …)`; one that fails is printed as the project and its rights. */
export const randomShares = draws.map(randomShare);

/** A share of a random row of a random project, with random rights of its role and its owner. */
function randomShare(draw: Draw): () => Promise<RandomShare> {
	const project = randomProject(draw);
	const role = randomRole(draw, project);
	const owner = randomOwner(draw, project);
	const { model } = project;
	const collection = 'c0';
	const item = String(keyOf(project, collection, draw.one(project.rows[collection] ?? [])));
	const scope = randomScope(draw, model, collection, [role.reader, owner.reader]);
	const plan = compilePlan({
		model,
		collection,
		item,
		scope,
		role: role.reader,
		owner: owner.reader,
		isCustom: true,
		isDropped: () => false,
	});

	const permitted = { role: permittedTo(role.person, project), owner: permittedTo(owner.person, project) };
	const updating = {
		role: permittedTo(role.person, project, 'update'),
		owner: permittedTo(owner.person, project, 'update'),
	};
	const shared = { collection, item, positions: scope.positions };
	const visible = everyRow(visibleRows(project, shared, [permitted.role, permitted.owner]));
	const pathsTo = (row: StoredRow) => [...new Set(visible.filter((one) => one.row === row).map(({ path }) => path))];
	const described = {
		relations: model.relations,
		rows: project.rows,
		role: role.person,
		owner: owner.person,
		item,
		scope,
	};

	return Object.assign(
		async () => ({
			project,
			plan,
			scope,
			updating,
			pathsTo,
			...permitted,
			...(await everythingRead(project, plan)),
		}),
		{ [fc.toStringMethod]: () => JSON.stringify(described, null, 1) },
	);
}

async function everythingRead(project: ModelledProject, plan: Plan): Promise<Pick<RandomShare, 'reads' | 'principal'>> {
	const reader = memoryReader(project);
	const reads: Read[] = [];
	for (const one of plan.reached) {
		for await (const keys of anchorKeysTo(plan, reader, one.position)) reads.push(plan.read(one, keys));
	}
	return { reads, principal: plan.principal(await allAnchorKeys(plan, reader)) };
}
