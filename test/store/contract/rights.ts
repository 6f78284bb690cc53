import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { insert, type Stage } from './stage.ts';
import type { Action, PolicySubject } from '../../../src/scope/rights/applicable-policies.ts';

const actions: Action[] = ['read', 'share'];
const withUpdates: Action[] = [...actions, 'update'];

interface People {
	subject: PolicySubject;
	parent: string;
	role: string;
	owner: string;
	ownerRole: string;
	rolePolicy: string;
	ownerPolicy: string;
}

export function testRights(stage: () => Stage): void {
	describe('the policies that apply', () => {
		let people: People;

		beforeEach(async () => {
			people = await newPeople();
		});

		it('are those of the role, of what it inherits from, and of the owner', async () => {
			const { subject, parent, role, owner, ownerRole, rolePolicy, ownerPolicy } = people;
			const inherited = await policy({ ip_access: '10.0.0.0/8, 203.0.113.7' }, { role: parent });
			const own = await policy({ admin_access: true }, { user: owner });
			await policy({}, { role: await stage().role() });
			await policy({}, { user: await stage().user() });

			const found = await stage().grants.load(subject, actions);
			expect(byId(found.role)).toEqual(
				byId([
					{ id: rolePolicy, admin: false, ipAccess: [] },
					{ id: inherited, admin: false, ipAccess: ['10.0.0.0/8', '203.0.113.7'] },
				]),
			);
			expect(byId(found.owner)).toEqual(
				byId([
					{ id: ownerPolicy, admin: false, ipAccess: [] },
					{ id: own, admin: true, ipAccess: [] },
				]),
			);
			expect([found.roleTree, found.ownerTree]).toEqual([[role, parent], [ownerRole]]);
		});

		it('are the public ones where there is no role', async () => {
			const everybody = await policy({}, {});
			const { owner, ownerPolicy } = people;
			const nobody = { collection: 'articles', role: null, owner, ownerRole: null, mayHaveAncestors: false };
			const found = await stage().grants.load(nobody, actions);
			expect(found.role.map(({ id }) => id)).toContain(everybody);
			expect(found.owner.map(({ id }) => id)).toContain(everybody);
			expect(found.roleTree).toEqual([]);

			const withRole = await stage().grants.load(people.subject, actions);
			expect([...withRole.role, ...withRole.owner].map(({ id }) => id)).not.toContain(everybody);
			expect(withRole.owner.map(({ id }) => id)).toContain(ownerPolicy);
		});

		it('are none of a role that is gone', async () => {
			const found = await stage().grants.load({ ...people.subject, role: randomUUID() }, actions);
			expect(found.role).toEqual([]);
		});

		it('end where roles inherit from each other in a circle', async () => {
			const { knex, grants } = stage();
			await knex('directus_roles').where({ id: people.parent }).update({ parent: people.role });
			expect((await grants.load(people.subject, actions)).roleTree).toEqual([people.role, people.parent]);
		});

		it('have the same stamp as long as nothing changes', async () => {
			expect(await stamp()).toBe(await stamp());
		});

		it.each<[string, (people: People) => Promise<unknown>]>([
			['a rule', ({ rolePolicy }) => permissions(rolePolicy).update({ permissions: '{"id":{"_eq":2}}' })],
			['the fields of a rule', ({ ownerPolicy }) => permissions(ownerPolicy).update({ fields: 'id' })],
			['the collection of a rule', ({ ownerPolicy }) => permissions(ownerPolicy).update({ collection: 'others' })],
			['the action of a rule', ({ ownerPolicy }) => permissions(ownerPolicy).update({ action: 'share' })],
			['a rule that is gone', ({ rolePolicy }) => permissions(rolePolicy).delete()],
			['the right to share', ({ ownerPolicy }) => permission(ownerPolicy, { action: 'share' })],
			['a rule that is new', ({ rolePolicy }) => permission(rolePolicy, { collection: 'others' })],
			['an administrator', ({ ownerPolicy }) => policies(ownerPolicy).update({ admin_access: true })],
			['the addresses of a policy', ({ rolePolicy }) => policies(rolePolicy).update({ ip_access: '10.0.0.1' })],
			['a policy of the owner', ({ owner }) => policy({}, { user: owner })],
			['a policy of the role', ({ role }) => policy({}, { role })],
			['a policy of what the role inherits from', ({ parent }) => policy({}, { role: parent })],
			[
				'a policy that is taken away',
				({ rolePolicy }) => stage().knex('directus_access').where({ policy: rolePolicy }).delete(),
			],
			[
				'what the role inherits from',
				({ role }) => stage().knex('directus_roles').where({ id: role }).update({ parent: null }),
			],
		])('have another stamp after a change of %s', async (_, change) => {
			const before = await stamp();
			await change(people);
			expect(await stamp()).not.toBe(before);
		});

		it('have the same stamp after a change of somebody else’s', async () => {
			const before = await stamp();
			await permission(await policy({}, { user: await stage().user() }));
			await permission(people.rolePolicy, { action: 'update' });
			await permission(people.ownerPolicy, { action: 'share', collection: 'others' });
			expect(await stamp()).toBe(before);
		});

		it.each<[string, (people: People) => Promise<unknown>]>([
			['a rule', ({ rolePolicy }) => updates(rolePolicy).update({ permissions: '{"id":{"_eq":2}}' })],
			['the fields of a rule', ({ ownerPolicy }) => updates(ownerPolicy).update({ fields: 'id' })],
			['what is validated', ({ rolePolicy }) => updates(rolePolicy).update({ validation: '{"id":{"_eq":2}}' })],
			['what is preset', ({ ownerPolicy }) => updates(ownerPolicy).update({ presets: '{"id":2}' })],
			['a rule that is gone', ({ rolePolicy }) => updates(rolePolicy).delete()],
		])('for updating have another stamp after a change of %s, and for reading have not', async (_, change) => {
			for (const policyOf of [people.rolePolicy, people.ownerPolicy]) await permission(policyOf, { action: 'update' });
			const before = [await stamp(withUpdates), await stamp()];
			await change(people);
			expect(await stamp(withUpdates)).not.toBe(before[0]);
			expect(await stamp()).toBe(before[1]);
		});

		it('have a stamp of their own for each collection', async () => {
			// What was read under one stamp is kept: it knows the right to share this collection, and of others whatever there was.
			const other = await stage().grants.load({ ...people.subject, collection: 'others' }, actions);
			expect(other.stamp).not.toBe(await stamp());
		});

		it('are in the order in which Directus goes through them: from above, and a user’s own last', async () => {
			const { subject, parent, ownerRole, rolePolicy, ownerPolicy } = people;
			const inherited = await policy({}, { role: parent });
			const ofOwnersRole = await policy({}, { role: ownerRole });
			const found = await stage().grants.load(subject, actions);
			expect(found.role.map(({ id }) => id)).toEqual([inherited, rolePolicy]);
			expect(found.owner.map(({ id }) => id)).toEqual([ofOwnersRole, ownerPolicy]);
		});

		async function stamp(of: Action[] = actions): Promise<string> {
			return (await stage().grants.load(people.subject, of)).stamp;
		}
	});

	async function newPeople(): Promise<People> {
		const { role: newRole, user } = stage();
		const parent = await newRole();
		const [role, ownerRole] = [await newRole({ parent }), await newRole()];
		const owner = await user({ role: ownerRole });
		const [rolePolicy, ownerPolicy] = [await policy({}, { role }), await policy({}, { user: owner })];
		for (const one of [rolePolicy, ownerPolicy]) await permission(one);
		const subject = { collection: 'articles', role, owner, ownerRole, mayHaveAncestors: true };
		return { subject, parent, role, owner, ownerRole, rolePolicy, ownerPolicy };
	}

	async function policy(fields: Record<string, unknown>, to: { role?: string; user?: string }): Promise<string> {
		const { knex } = stage();
		const id = await insert(knex, 'directus_policies', {
			name: 'Policy',
			admin_access: false,
			app_access: false,
			...fields,
		});
		await insert(knex, 'directus_access', { policy: id, role: null, user: null, ...to });
		return id;
	}

	async function permission(of: string, fields: Record<string, unknown> = {}): Promise<void> {
		const row = {
			policy: of,
			collection: 'articles',
			action: 'read',
			permissions: '{"id":{"_eq":1}}',
			fields: '*',
			...fields,
		};
		await stage().knex('directus_permissions').insert(row);
	}

	function permissions(of: string) {
		return stage().knex('directus_permissions').where({ policy: of });
	}

	function updates(of: string) {
		return permissions(of).where({ action: 'update' });
	}

	function policies(id: string) {
		return stage().knex('directus_policies').where({ id });
	}
}

function byId<One extends { id: string }>(list: One[]): One[] {
	return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}
