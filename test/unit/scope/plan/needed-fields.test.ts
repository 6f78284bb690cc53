import { describe, expect, it } from 'vitest';
import { admin, readerOf } from '../../../support/scope/readers.ts';
import { compilePlan } from '../../../../src/scope/plan/plan.ts';
import { memoryReader } from '../../../support/scope/memory-reader.ts';
import { modelOf, reference } from '../../../support/scope/small-model.ts';
import { readContent } from '../../../../src/scope/read/content.ts';

const model = modelOf({ notes: ['title', 'kind'] }, [
	reference('notes.parent', 'notes', { back: 'children' }),
	reference('notes.related', 'notes'),
]);

const notes = [
	{ id: 1, title: 'One', kind: 'open', parent: null, related: null },
	{ id: 2, title: 'Two', kind: 'closed', parent: 1, related: 3 },
	{ id: 3, title: 'Three', kind: 'closed', parent: 1, related: null },
];

describe('a field that a query needs to put rows together', () => {
	it('is not shown at another place of the same collection, in rows in which it may not be read', async () => {
		// The list of children needs each child's `parent`; role and owner may both read it in open notes only.
		const role = readerOf({
			notes: [{ fields: ['title', 'children', 'related'] }, { fields: ['*'], permissions: { kind: { _eq: 'open' } } }],
		});
		const positions = { '': ['title'], children: ['title'], 'children.related': ['title', 'parent'] };
		const targets = { children: 'notes.parent', 'children.related': 'notes' };
		const scope = { chosen: 0, isDefault: false, positions, targets };
		const never = () => false;
		const input = { model, collection: 'notes', item: '1', scope, role, owner: admin, isCustom: true };
		const plan = compilePlan({ ...input, isDropped: never });

		const content = await readContent(plan, memoryReader({ model, rows: { notes } }));
		expect(content?.item).toMatchObject({ children: [{ related: { title: 'Three' } }, { title: 'Three' }] });
		expect(JSON.stringify(content)).not.toContain('"parent":1');
	});

	it.each([
		['is not followed where it may not be read in every row', 'open', undefined],
		['is followed where it may be', undefined, { title: 'One' }],
	])('%s', async (_, kind, shown) => {
		const permissions = kind === undefined ? null : { kind: { _eq: kind } };
		const role = readerOf({
			notes: [{ fields: ['title', 'kind', 'children', 'related'] }, { fields: ['*'], permissions }],
		});
		const positions = {
			'': ['title'],
			children: ['title'],
			'children.related': ['title'],
			'children.related.parent': ['title'],
		};
		const targets = {
			children: 'notes.parent',
			'children.related': 'notes',
			'children.related.parent': 'notes',
		};
		const scope = { chosen: 0, isDefault: false, positions, targets };
		const input = { model, collection: 'notes', item: '1', scope, role, owner: admin, isCustom: true };
		const plan = compilePlan({ ...input, isDropped: () => false });

		const reader = memoryReader({ model, rows: { notes } });
		const [first, second] = [await readContent(plan, reader), await readContent(plan, reader)];
		expect(second).toEqual(first);
		const children = first?.item['children'] as { related: { parent?: unknown } | null }[];
		expect(children[0]?.related?.parent ?? undefined).toEqual(shown && expect.objectContaining(shown));
	});
});
