import { describe, expect, it } from 'vitest';
import { compilePlan, type Plan } from '../../../../src/scope/plan/plan.ts';
import { editableFields, editableInRow, writerOf } from '../../../../src/scope/edit/editable.ts';
import { modelOf, reference } from '../../../support/scope/small-model.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { newsroomScope } from '../../../support/scope/newsroom-share.ts';
import { variablesOf } from '../../../../src/scope/rights/variables.ts';
import type { DataModel } from '../../../../src/scope/model/data-model.ts';
import type { PermissionRow, PermissionSet } from '../../../../src/scope/rights/rights.ts';
import type { RowReader } from '../../../../src/scope/read/row-reader.ts';
import type { Scope } from '../../../../src/share/scope.ts';

const variables = variablesOf({ user: null, role: null, roles: [], policies: [] });
const admin: PermissionSet = { admin: true, rows: [], variables };
const never = () => false;

function reader(rows: Partial<PermissionRow>[]): PermissionSet {
	const collections = Object.keys(newsroom.collections);
	const reading = collections.map((collection) => ({ collection, action: 'read', fields: ['*'], permissions: null }));
	const updating = rows.map((row) => ({
		...{ collection: 'articles', action: 'update', fields: ['*'], permissions: null },
		...row,
	}));
	return { admin: false, rows: [...reading, ...updating], variables };
}

interface Setting {
	role?: PermissionSet;
	owner?: PermissionSet;
	isCustom?: boolean;
	model?: DataModel;
	scope?: Scope;
}

function planOf({ role = admin, owner = admin, isCustom = true, model = newsroom, scope }: Setting): Plan {
	const paths = ['comments', 'author', 'cover', 'user_created', 'tags', 'blocks', 'blocks.item:quotes', 'translations'];
	return compilePlan({
		model,
		collection: 'articles',
		item: '1',
		scope: scope ?? newsroomScope({ paths }),
		role,
		owner,
		isCustom,
		isDropped: never,
	});
}

function at(plan: Plan, path: string) {
	const found = plan.reached.find(({ position }) => position.path === path);
	if (!found) throw new Error(`Nothing is reached at "${path}".`);
	return found;
}

const fieldsAt = (plan: Plan, path: string) => editableFields(plan, at(plan, path), never);

describe('the fields that can be changed', () => {
	it('are those that both may update', () => {
		const role = reader([{ fields: ['title', 'body'] }]);
		const owner = reader([{ fields: ['body', 'status'] }]);
		expect(fieldsAt(planOf({ role, owner }), '')).toEqual(['body']);
		expect(fieldsAt(planOf({ role }), '')).toEqual(['title', 'body']);
		expect(fieldsAt(planOf({ owner }), '')).toEqual(['body', 'status']);
	});

	it('are none where one of the two may update nothing, or nothing in any row', () => {
		expect(fieldsAt(planOf({ role: reader([]) }), '')).toEqual([]);
		expect(fieldsAt(planOf({ owner: reader([]) }), '')).toEqual([]);
		expect(fieldsAt(planOf({ role: reader([{ permissions: { id: { _eq: '$CURRENT_USER' } } }]) }), '')).toEqual([]);
		expect(fieldsAt(planOf({ role: reader([{ validation: { id: { _eq: '$CURRENT_USER' } } }]) }), '')).toEqual([]);
	});

	it('are values: no key, no relation, no secret', () => {
		const plan = planOf({});
		expect(fieldsAt(plan, '')).toEqual(['title', 'body', 'status', 'sort', 'date', 'role', 'team']);
		expect(fieldsAt(plan, 'comments')).toEqual(['text', 'kind', 'status']);
		expect(fieldsAt(plan, 'tags')).toEqual([]);
		expect(fieldsAt(plan, 'blocks')).toEqual([]);
		expect(fieldsAt(plan, 'blocks.item:quotes')).toEqual(['quote']);
		expect(fieldsAt(plan, 'translations')).toEqual(['title']);
	});

	it('are none of Directus’ own collections', () => {
		expect(fieldsAt(planOf({}), 'cover')).toEqual([]);
		expect(fieldsAt(planOf({}), 'user_created')).toEqual([]);
	});

	it('are none that Directus or the database writes, nor one that nobody types into', () => {
		const kept = [
			...['date-created', 'date-updated', 'user-created', 'user-updated', 'role-created', 'role-updated'],
			...['uuid', 'hash', 'conceal', 'encrypt', 'no-data', 'file', 'files', 'm2o', 'o2m', 'm2m', 'm2a', 'translations'],
		];
		const model = modelOf({
			articles: [
				'title',
				{ field: 'sum', generated: true },
				...kept.map((special) => ({ field: special.replace('-', '_'), special: [special] })),
				{ field: 'flag', special: ['cast-boolean'] },
			],
		});
		const fields = Object.keys(model.collections['articles']?.fields ?? {});
		const scope = { chosen: 0, isDefault: false, positions: { '': fields }, targets: {} };
		const plan = planOf({ model, scope });
		expect(fieldsAt(plan, '')).toEqual(['title', 'flag']);
		expect(editableFields(plan, at(plan, ''), (_, field) => field === 'flag')).toEqual(['title']);
	});

	it('are none that the share does not show', () => {
		const scope = { chosen: 0, isDefault: false, positions: { '': ['title'] }, targets: {} };
		expect(fieldsAt(planOf({ scope }), '')).toEqual(['title']);
	});
});

describe('in one row', () => {
	const drafts = { permissions: { status: { _eq: 'draft' } } };
	const asked: unknown[] = [];
	const rows = (holds: boolean): RowReader => ({
		read: async () => [],
		async count(query, principal) {
			asked.push({ query, rows: principal.rows, writes: principal.writes });
			return holds ? 1 : 0;
		},
		isOfPart: () => false,
		leftOut: () => undefined,
	});
	const inRow = (plan: Plan, holds: boolean) =>
		editableInRow(plan, rows(holds), at(plan, ''), { key: '1', isReadOnly: never });

	it('they are those whose condition holds there', async () => {
		const plan = planOf({ role: reader([{ fields: ['title'] }, { fields: ['body'], ...drafts }]) });
		expect(await inRow(plan, true)).toEqual(['title', 'body']);
		expect(await inRow(plan, false)).toEqual(['title']);
		expect(asked.at(-1)).toEqual({
			query: { collection: 'articles', filter: { id: { _eq: '1' } } },
			rows: [
				{
					collection: 'articles',
					fields: ['id'],
					permissions: { _and: [{ id: { _eq: '1' } }, { status: { _eq: 'draft' } }] },
				},
			],
			writes: [],
		});
	});

	it('they are none with a condition where the instance may not use any', async () => {
		expect(await inRow(planOf({ role: reader([{ ...drafts }]), isCustom: false }), true)).toEqual([]);
	});
});

describe('lock 1 for a change', () => {
	const plan = planOf({
		role: reader([{ fields: ['title', 'author'], permissions: { status: { _eq: 'draft' } }, presets: { sort: 1 } }]),
		owner: reader([{ validation: { title: { _nnull: true } } }]),
	});

	it('is open for the one row that is written, for what both may update there, and for reading nothing', () => {
		expect(writerOf(plan, at(plan, ''), 1)).toMatchObject({
			rows: [],
			writes: [
				{
					collection: 'articles',
					fields: ['title'],
					permissions: { _and: [{ id: { _eq: 1 } }, { status: { _eq: 'draft' } }] },
					validation: { _and: [{ title: { _nnull: true } }] },
					presets: { sort: 1 },
				},
			],
		});
	});

	it('is another principal for another row, and for other terms', () => {
		const others = [
			writerOf(plan, at(plan, ''), 1),
			writerOf(plan, at(plan, ''), 2),
			writerOf(planOf({}), at(plan, ''), 1),
			writerOf(planOf({ role: reader([{ presets: { sort: 1 } }]) }), at(plan, ''), 1),
			writerOf(planOf({ role: reader([{ presets: { sort: 2 } }]) }), at(plan, ''), 1),
			writerOf(planOf({ role: reader([{ validation: { sort: { _eq: 2 } } }]) }), at(plan, ''), 1),
		];
		expect(new Set(others.map(({ id }) => id)).size).toBe(others.length);
	});

	it('is shut where it cannot be said what must hold', () => {
		const unsaid = planOf({ role: reader([{ validation: { id: { _eq: '$CURRENT_USER' } } }]) });
		expect(writerOf(unsaid, at(unsaid, ''), 1)).toMatchObject({ rows: [], writes: [] });
	});

	it('opens the collection where the instance may not use custom rules', () => {
		const plain = planOf({ isCustom: false });
		expect(writerOf(plain, at(plain, ''), 1).writes).toEqual([
			{ collection: 'articles', fields: ['*'], permissions: null, validation: null, presets: null },
		]);
	});
});

describe('a condition for updating that looks for “some of them”', () => {
	const model = modelOf({ articles: ['title'], comments: ['kind', 'status'] }, [
		reference('comments.article', 'articles', { back: 'comments' }),
	]);
	const some = { permissions: { comments: { _some: { kind: { _eq: 'a' } } } } };
	const updatingComments = { collection: 'comments', permissions: { status: { _eq: 'open' } } };
	const scope = { chosen: 0, isDefault: false, positions: { '': ['title'] }, targets: {} };
	const ruleOf = (...rows: Partial<PermissionRow>[]) => {
		const plan = planOf({ model, scope, role: reader(rows) });
		return JSON.stringify(plan.updateConstraints.at(at(plan, ''))[0]?.condition);
	};

	it('looks among the rows that can be read, and updated where there are rules for that', () => {
		expect(ruleOf(some)).not.toContain('open');
		expect(ruleOf(some, updatingComments)).toContain(
			'"path":["$FOLLOW(comments,article)","status"],"operator":"_eq","value":"open"',
		);
	});
});
