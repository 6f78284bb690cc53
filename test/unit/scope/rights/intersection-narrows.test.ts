import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cases, draws, type Draw } from '../../../oracle/world/draw.ts';
import { includes, intersection, rightsOf, type Rights } from '../../../../src/scope/rights/rights.ts';
import { matchesFilter } from '../../../support/scope/principal-sight.ts';
import { permittedTo } from '../../../oracle/engine/permitted.ts';
import { randomOwner, randomRole } from '../../../support/scope/random-people.ts';
import { randomProject } from '../../../support/scope/random-project.ts';
import { toFilter } from '../../../../src/scope/rights/condition.ts';
import type { Project } from '../../../oracle/engine/project.ts';

let cells = 0;

/** What rights come down to: the cells (`row.field`) of a project that they open. */
function opened({ model, rows }: Project, rights: Rights): Set<string> {
	const found = Object.entries(rows).flatMap(([collection, list]) =>
		rights(collection).flatMap((grant) => {
			const filter = toFilter(grant.condition, model.collections[collection]?.primary ?? 'id');
			const matching = list.filter((row) => matchesFilter({ model, rows }, collection, row, filter));
			const fields = Object.keys(model.collections[collection]?.fields ?? {}).filter((field) => includes(grant, field));
			return matching.flatMap((row) => fields.map((field) => `${row['mark']}.${field}`));
		}),
	);
	cells += found.length;
	return new Set(found);
}

function setting(draw: Draw) {
	const project = randomProject(draw);
	const role = randomRole(draw, project);
	const owner = randomOwner(draw, project);
	const rights = { role: rightsOf(role.reader, project.model), owner: rightsOf(owner.reader, project.model) };
	return { project, role, owner, rights };
}

function forAll(holds: (given: ReturnType<typeof setting>) => void): void {
	fc.assert(
		fc.property(draws, (draw) => holds(setting(draw))),
		cases(150),
	);
}

describe('for random permissions', { timeout: 30_000 }, () => {
	it('rights open no cell that the permissions they are made from do not', () => {
		forAll(({ project, role, owner, rights }) => {
			for (const [who, own] of [
				[role, rights.role],
				[owner, rights.owner],
			] as const) {
				const permitted = permittedTo(who.person, project);
				const allowed = Object.entries(project.rows).flatMap(([collection, list]) =>
					list.flatMap((row) =>
						Object.keys(project.model.collections[collection]?.fields ?? {})
							.filter((field) => permitted.field(collection, row, field))
							.map((field) => `${row['mark']}.${field}`),
					),
				);
				expect([...opened(project, own)].filter((cell) => !allowed.includes(cell))).toEqual([]);
			}
		});
	});

	it('an intersection opens no cell that one of the two does not', () => {
		forAll(({ project, rights: { role, owner } }) => {
			const both = opened(project, intersection(role, owner));
			for (const one of [opened(project, role), opened(project, owner)]) {
				expect([...both].filter((cell) => !one.has(cell))).toEqual([]);
			}
		});
	});

	it('an intersection opens every cell that both open, also where each asks for other rows of one list', () => {
		forAll(({ project, rights: { role, owner } }) => {
			const ofOwner = opened(project, owner);
			const common = [...opened(project, role)].filter((cell) => ofOwner.has(cell));
			expect(opened(project, intersection(role, owner))).toEqual(new Set(common));
		});
	});

	it('an intersection is the same from both sides', () => {
		forAll(({ project, rights: { role, owner } }) => {
			expect(opened(project, intersection(role, owner))).toEqual(opened(project, intersection(owner, role)));
		});
	});

	it('an intersection of rights with themselves changes nothing', () => {
		forAll(({ project, rights: { role, owner } }) => {
			expect(opened(project, intersection(role, role))).toEqual(opened(project, role));
			expect(opened(project, intersection(owner, owner))).toEqual(opened(project, owner));
		});
	});

	afterAll(() => {
		expect(cells).toBeGreaterThan(1000);
	});
});
