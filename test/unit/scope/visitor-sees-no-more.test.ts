import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cases } from '../../oracle/world/draw.ts';
import { departureFromNormalForm } from '../../support/scope/normal-form.ts';
import { fieldsOfStep, lastStepOf, parentOf } from '../../oracle/engine/visible.ts';
import { memoryReader } from '../../support/scope/memory-reader.ts';
import { randomShares, type RandomShare } from '../../support/scope/random-share.ts';
import { readContent } from '../../../src/scope/read/content.ts';
import { sightOf } from '../../support/scope/principal-sight.ts';
import { whatAReadShows } from '../../support/scope/what-a-read-shows.ts';
import type { StoredRow } from '../../oracle/engine/project.ts';

/** The properties would hold of a reader that shows nothing, so what was shown is counted. */
const seen = { rows: 0, related: 0, fields: 0, references: 0, byToken: 0, marks: 0 };

describe('for random projects, rights and scopes', { timeout: 30_000 }, () => {
	it('a query shows only rows that role and owner may read and that hang on the item', async () => {
		await forAll((share) => {
			for (const { path, collection, row } of everythingShown(share)) {
				seen.rows++;
				if (path !== '') seen.related++;
				expectRow(share, collection, row, `at "${path}"`);
				expect(share.pathsTo(row), `where ${row['mark']} hangs on the item, shown at "${path}"`).not.toEqual([]);
			}
		});
	});

	it('a query shows only fields that role and owner may read in that very row', async () => {
		await forAll((share) => {
			for (const { path, collection, row, fields } of everythingShown(share)) {
				for (const field of fields) {
					seen.fields++;
					expectField(share, collection, row, field, `at "${path}"`);
					expect(share.scope.positions[path]).toContain(field);
				}
			}
		});
	});

	it('a query follows a reference only where role and owner may read it in that very row', async () => {
		await forAll((share) => {
			for (const { path, by } of everythingShown(share)) {
				for (const field of by?.fields ?? []) {
					seen.references++;
					expectField(share, by?.collection ?? '', by?.row ?? {}, field, `on the way to "${path}"`);
				}
			}
		});
	});

	it('a visit’s token shows only rows that role, owner and scope all allow', async () => {
		await forAll((share) => {
			for (const { collection, row, paths } of everythingByToken(share)) {
				seen.byToken++;
				expectRow(share, collection, row, 'by token');
				expect(paths, `where ${row['mark']} hangs on the item`).not.toEqual([]);
			}
		});
	});

	it('a visit’s token shows only fields that role and owner may read in that very row', async () => {
		await forAll((share) => {
			const sight = sightOf(share.principal, share.project);

			for (const { collection, row, paths } of everythingByToken(share)) {
				const allowed = paths.flatMap((path) => fieldsInScope(share, collection, path));
				for (const field of fieldsOf(share, collection).filter((one) => sight.field(collection, row, one))) {
					expectField(share, collection, row, field, 'by token');
					expect(allowed, `the scope at ${paths.join(', ')}`).toContain(field);
				}
			}
		});
	});

	it('the content names no row but those that role and owner may read and that hang on the item', async () => {
		await forAll(async (share) => {
			const content = await readContent(share.plan, memoryReader(share.project));

			for (const mark of JSON.stringify(content).match(/(?:c\d|junction)#\d/g) ?? []) {
				seen.marks++;
				const [collection, row] = rowMarked(share, mark);
				expectField(share, collection, row, 'mark', 'in the content');
				expect(share.pathsTo(row), `where ${mark} hangs on the item`).not.toEqual([]);
			}
		});
	});

	it('no filter leaves the compiler that is not in normal form, and no permission without one', async () => {
		await forAll(({ reads, principal }) => {
			const principals = [...reads.map((read) => read.principal), principal];
			const permissions = principals.flatMap(({ rows }) => rows.map((row) => row.permissions));
			for (const filter of [...reads.map((read) => read.filter), ...permissions]) {
				expect(departureFromNormalForm(filter)).toBeNull();
			}
		});
	});

	afterAll(() => {
		expect(Object.entries(seen).filter(([, times]) => times < 20)).toEqual([]);
	});
});

async function forAll(holds: (share: RandomShare) => void | Promise<void>): Promise<void> {
	const property = fc.asyncProperty(randomShares, async (share) => holds(await share()));
	await fc.assert(property, cases(150));
}

function everythingShown({ reads, project }: RandomShare) {
	return reads.flatMap((read) => whatAReadShows(project, read));
}

function everythingByToken(share: RandomShare) {
	const sight = sightOf(share.principal, share.project);
	return Object.entries(share.project.rows).flatMap(([collection, rows]) =>
		rows.filter((row) => sight.row(collection, row)).map((row) => ({ collection, row, paths: share.pathsTo(row) })),
	);
}

/** The fields that were chosen at a path, and those that the scope's relations to and from it are made of. */
function fieldsInScope({ scope, project }: RandomShare, collection: string, path: string): string[] {
	const paths = Object.keys(scope.positions);
	const steps = paths.filter((one) => one !== '' && parentOf(one) === path).map(lastStepOf);
	const ends = project.model.relations.flatMap(({ collection: from, field, relatedCollection, oneField }) => [
		...(from === collection && oneField === lastStepOf(path) ? [field] : []),
		...(relatedCollection === collection && field === lastStepOf(path) && oneField !== null ? [oneField] : []),
	]);
	const onSteps = steps.flatMap((step) => fieldsOfStep(project, collection, step));
	return [...(scope.positions[path] ?? []), ...onSteps, ...ends];
}

function fieldsOf({ project }: RandomShare, collection: string): string[] {
	return Object.keys(project.model.collections[collection]?.fields ?? {});
}

function rowMarked({ project }: RandomShare, mark: string): [string, StoredRow] {
	const collection = mark.split('#')[0] ?? '';
	const row = project.rows[collection]?.find((one) => one['mark'] === mark);
	if (!row) throw new Error(`There is no row ${mark}.`);
	return [collection, row];
}

function expectRow({ role, owner }: RandomShare, collection: string, row: StoredRow, where: string): void {
	if (!role.row(collection, row)) expect.fail(`The role may not read ${row['mark']}, shown ${where}.`);
	if (!owner.row(collection, row)) expect.fail(`The owner may not read ${row['mark']}, shown ${where}.`);
}

function expectField(share: RandomShare, collection: string, row: StoredRow, field: string, where: string): void {
	for (const who of ['role', 'owner'] as const) {
		if (share[who].field(collection, row, field)) continue;
		expect.fail(`The ${who} may not read ${row['mark']}.${field}, shown ${where}.`);
	}
}
