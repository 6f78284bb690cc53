import { beforeEach, describe, expect, it } from 'vitest';
import { aShare } from '../../../support/shares/a-share.ts';
import { createPlanner, type PolicyRow, type RightsSource } from '../../../../src/scope/plan/planner.ts';
import { newsroom } from '../../../support/scope/newsroom-model.ts';
import { newsroomScope } from '../../../support/scope/newsroom-share.ts';
import type { ApplicablePolicies } from '../../../../src/scope/rights/applicable-policies.ts';

const share = aShare({ role: 'clients', roleExists: true, scope: newsroomScope({ paths: ['comments'] }) });
const nobody = { user: null, role: null, roles: [], policies: [] };

function row(policy: string, changes: Partial<PolicyRow> = {}): PolicyRow {
	return { policy, collection: 'articles', action: 'read', fields: ['*'], permissions: null, ...changes };
}

/** Not real: what Directus and its tables say. */
describe('what a share comes down to at this moment', () => {
	let grants: ApplicablePolicies;
	let rows: PolicyRow[];
	let dropped: Set<string>;
	let isCustom: boolean;
	let asked: { rows: number; variables: unknown[]; since: number[] };
	let planner: ReturnType<typeof createPlanner>;
	/** What somebody else does before the rows are read: once, or each time. */
	let meanwhile: (() => void) | null;
	let isEachTime: boolean;

	beforeEach(() => {
		meanwhile = null;
		isEachTime = false;
		grants = {
			role: [{ id: 'p-role', admin: false, ipAccess: [] }],
			owner: [{ id: 'p-owner', admin: true, ipAccess: [] }],
			roleTree: ['clients'],
			ownerTree: [],
			stamp: 'one',
		};
		rows = [row('p-role'), row('p-role', { collection: 'comments' })];
		dropped = new Set();
		isCustom = true;
		asked = { rows: 0, variables: [], since: [] };

		const source: RightsSource = {
			async rows(policies) {
				asked.rows++;
				meanwhile?.();
				if (!isEachTime) meanwhile = null;
				return rows.filter(({ policy }) => policies.includes(policy));
			},
			async variables(subject) {
				asked.variables.push(subject);
				return { ...nobody, user: subject.user === null ? null : { id: subject.user } };
			},
			mayUseCustomRules: async () => isCustom,
		};
		const droppedFields = {
			record: async () => undefined,
			async since(at: number) {
				asked.since.push(at);
				return dropped;
			},
		};
		planner = createPlanner({ policies: { load: async () => grants }, droppedFields }, source);
	});

	it('is what role and owner both may read', async () => {
		expect(await paths()).toEqual(['', 'comments']);
		rows = [row('p-role')];
		grants = { ...grants, stamp: 'two' };
		expect(await paths()).toEqual(['']);
	});

	it('is of one moment: what changes while it is read is not taken for what was before, or comes back', async () => {
		const narrow = [row('p-role')];
		const wide = rows;
		rows = narrow;
		meanwhile = () => {
			rows = wide;
			grants = { ...grants, stamp: 'wide' };
		};
		expect(await paths()).toEqual(['', 'comments']);
		rows = narrow;
		grants = { ...grants, stamp: 'one' };
		expect(await paths()).toEqual(['']);
	});

	it('is not told where it changes each time that it is read', async () => {
		let times = 0;
		meanwhile = () => {
			grants = { ...grants, stamp: String(times++) };
		};
		isEachTime = true;
		await expect(planNow()).rejects.toThrow('changed each time');
	});

	it('is worked out once as long as nothing changes', async () => {
		const [first, again] = [await planNow(), await planNow()];
		expect(again.plan).toBe(first.plan);
		expect([asked.rows, asked.since]).toEqual([1, [share.scope.chosen]]);
	});

	it('is worked out anew after a change of rights, share, scope, data model or what was dropped', async () => {
		const { plan } = await planNow();
		const others = [];
		others.push(await planner.planFor({ ...share, revision: 2 }, 0, null, newsroom));
		others.push(await planner.planFor(share, 1, null, newsroom));
		const { articles } = newsroom.collections;
		const smaller = {
			...newsroom,
			collections: { ...newsroom.collections, articles: { ...(articles as NonNullable<typeof articles>), fields: {} } },
		};
		others.push(await planner.planFor(share, 0, null, smaller));
		grants = { ...grants, stamp: 'two' };
		others.push(await planNow());
		for (const other of others) expect(other.plan).not.toBe(plan);
	});

	it('leaves out what was dropped since the scope was chosen', async () => {
		dropped = new Set(['articles.comments']);
		expect(await paths()).toEqual(['']);
	});

	it('judges the role’s policies by the visitor’s address, and not the owner’s', async () => {
		grants.role = [{ id: 'p-role', admin: false, ipAccess: ['203.0.113.0/24'] }];
		grants.owner = [{ id: 'p-owner', admin: true, ipAccess: ['10.0.0.1'] }];
		expect(await paths('203.0.113.7')).toEqual(['', 'comments']);
		expect(await paths('198.51.100.1')).toEqual([]);
		expect(await paths(null)).toEqual([]);
	});

	it('is read from anywhere while a scope is chosen', async () => {
		grants.role = [{ id: 'p-role', admin: false, ipAccess: ['203.0.113.0/24'] }];
		expect((await planner.permissionSets(share)).role.rows).toHaveLength(2);
		expect((await planner.permissionSets(share, null)).role.rows).toHaveLength(0);
	});

	it('gives the role nobody to be $CURRENT_USER, and the owner themselves', async () => {
		const condition = { author: { _eq: '$CURRENT_USER' } };
		grants.owner = [{ id: 'p-owner', admin: false, ipAccess: [] }];
		rows = [row('p-role', { permissions: condition }), row('p-owner', { permissions: condition })];
		const { role, owner } = await planner.permissionSets(share);
		expect(role.variables.resolve('$CURRENT_USER')).toEqual({ kind: 'absent' });
		expect(owner.variables.resolve('$CURRENT_USER')).toEqual({ kind: 'value', value: share.owner });
	});

	it('asks for the people behind a condition only where a condition names them', async () => {
		await planNow();
		expect(asked.variables).toEqual([]);
	});

	it('knows which rows the owner may share', async () => {
		expect((await planNow()).shareable).toEqual({ op: 'all' });

		grants = { ...grants, stamp: 'two', owner: [{ id: 'p-owner', admin: false, ipAccess: [] }] };
		rows = [...rows, row('p-owner')];
		expect((await planNow()).shareable).toEqual({ op: 'none' });

		grants = { ...grants, stamp: 'three' };
		rows = [...rows, row('p-owner', { action: 'share', permissions: { status: { _eq: 'published' } } })];
		expect((await planNow()).shareable).toEqual({ op: 'is', path: ['status'], operator: '_eq', value: 'published' });
	});

	it('notices that an instance may no longer use custom rules, within the life of what it read', async () => {
		expect((await planNow()).plan.isCustom).toBe(true);
		isCustom = false;
		grants = { ...grants, stamp: 'two' };
		expect((await planNow()).plan.isCustom).toBe(false);
	});

	function planNow(address: string | null = null) {
		return planner.planFor(share, 0, address, newsroom);
	}

	async function paths(address: string | null = null): Promise<string[]> {
		return (await planNow(address)).plan.reached.map(({ position }) => position.path);
	}
});
