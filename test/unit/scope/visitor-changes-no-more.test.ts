import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cases } from '../../oracle/world/draw.ts';
import { departureFromNormalForm } from '../../support/scope/normal-form.ts';
import { editableFields, editableInRow, writerOf } from '../../../src/scope/edit/editable.ts';
import { keyOf, type StoredRow } from '../../oracle/engine/project.ts';
import { matchesFilter } from '../../support/scope/principal-sight.ts';
import { memoryReader } from '../../support/scope/memory-reader.ts';
import { randomShares, type RandomShare } from '../../support/scope/random-share.ts';
import type { Reached } from '../../../src/scope/plan/walk.ts';

/** The properties would hold where nothing can be changed, so what could be is counted. */
const seen = { offered: 0, inRows: 0, byLock: 0, refused: 0 };
const isReadOnly = () => false;

/** Rows with the same key are one to a database: a place in the project, with a row of its collection. */
interface Place {
	share: RandomShare;
	at: Reached;
	row: StoredRow;
}

describe('for random projects, rights and scopes', { timeout: 30_000 }, () => {
	it('a visitor changes only fields that the share shows and that role and owner may read and update in that very row', async () => {
		await forEachPlace(async ({ share, at, row }) => {
			const key = keyOf(share.project, collectionOf(at), row);
			const fields = await editableInRow(share.plan, memoryReader(share.project), at, { key, isReadOnly });
			const offered = editableFields(share.plan, at, isReadOnly);
			seen.offered += offered.length;
			seen.refused += offered.length - fields.length;
			for (const field of fields) {
				seen.inRows++;
				expect(share.scope.positions[at.position.path]).toContain(field);
				expectAllowed(share, collectionOf(at), row, field);
			}
		});
	});

	it('lock 1 of a change is open for one row, and there for the same fields', async () => {
		await forEachPlace(({ share, at, row }) => {
			const { project, plan } = share;
			const key = keyOf(project, collectionOf(at), row);
			const { rows, writes } = writerOf(plan, at, key);
			expect(rows).toEqual([]);

			for (const { collection, fields, permissions } of writes) {
				for (const field of fields) expect(share.scope.positions[at.position.path]).toContain(field);
				expect(departureFromNormalForm(permissions)).toBeNull();
				const open = (project.rows[collection] ?? []).filter((one) =>
					matchesFilter(project, collection, one, permissions),
				);
				for (const one of open) {
					seen.byLock++;
					expect(keyOf(project, collection, one)).toBe(key);
					for (const field of fields) expectAllowed(share, collection, one, field);
				}
			}
		});
	});

	it('a visitor changes no key and no relation', async () => {
		await forEachPlace(({ share: { project, plan }, at }) => {
			const { collection, primary } = at.position.collection;
			const keys = project.model.relations
				.filter((relation) => relation.collection === collection)
				.flatMap(({ field, oneCollectionField }) => [field, oneCollectionField]);
			for (const field of editableFields(plan, at, isReadOnly)) expect([primary, ...keys, 'hash']).not.toContain(field);
		});
	});

	it('what is read does not change with what may be updated', async () => {
		await forEachPlace(({ share }) => {
			expect(share.principal.writes).toEqual([]);
			for (const { principal } of share.reads) expect(principal.writes).toEqual([]);
		});
	});

	afterAll(() => {
		expect(Object.entries(seen).filter(([, times]) => times < 20)).toEqual([]);
	});
});

async function forEachPlace(holds: (place: Place) => void | Promise<void>): Promise<void> {
	const property = fc.asyncProperty(randomShares, async (random) => {
		const share = await random();
		for (const at of share.plan.reached) {
			for (const row of share.project.rows[collectionOf(at)] ?? []) await holds({ share, at, row });
		}
	});
	await fc.assert(property, cases(150));
}

function collectionOf(at: Reached): string {
	return at.position.collection.collection;
}

function expectAllowed(share: RandomShare, collection: string, row: StoredRow, field: string): void {
	const { role, owner, updating } = share;
	for (const [who, permitted] of Object.entries({ role, owner, ...named(updating) })) {
		if (permitted.field(collection, row, field)) continue;
		expect.fail(`By ${who}, ${row['mark']}.${field} may not be changed.`);
	}
}

function named({ role, owner }: RandomShare['updating']) {
	return { 'what the role may update': role, 'what the owner may update': owner };
}
