import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../src/share/event.ts';
import { aVisit, must, newShare, type Stage } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';

export function testFinding(stage: () => Stage): void {
	describe('finding a share', () => {
		it('gives back everything as it was stored', async () => {
			const { shares, owner, role } = stage();
			const share = newShare({
				owner,
				name: "Ünïcode “quotes” \\ ' % 日本 🎈",
				item: 'a key/with?every#thing',
				role: await role(),
				scope: {
					chosen: noon,
					isDefault: false,
					positions: { '': ['id'], 'blocks.item:quotes': [] },
					targets: { x: 'y' },
				},
				api: true,
				passwordHash: '$scrypt$ln=15,r=8,p=3$c2FsdA$a2V5',
				dateStart: 0,
				dateEnd: Date.UTC(9999, 11, 31),
				maxUses: 1_000_000_000,
				timesUsed: 7,
				paused: true,
				revision: 3,
				doorRevision: 2,
				dateUpdated: noon,
				lastUsed: noon + 1,
			});
			await shares.insert(share, eventOf(share.id, 'created', noon));
			expect(await shares.find(share.id)).toEqual({
				...share,
				ownerStatus: 'active',
				ownerRole: null,
				ownerName: 'Olive Owner',
				roleExists: true,
				roleName: 'Role',
				mayHaveAncestors: false,
				people: 0,
			});
		});

		it('keeps nothing apart from null', async () => {
			const share = await stage().share({ name: null });
			expect(share).toMatchObject({
				name: null,
				role: null,
				dateStart: null,
				dateEnd: null,
				maxUses: null,
				lost: null,
			});
		});

		it('tells what became of owner and role', async () => {
			const { share, user, role, knex, shares } = stage();
			const [owner, parent] = [await user({ status: 'suspended' }), await role()];
			const child = await role({ parent });
			const made = await share({ owner, role: child });
			expect(made).toMatchObject({
				ownerStatus: 'suspended',
				ownerName: null,
				roleExists: true,
				roleName: 'Role',
				mayHaveAncestors: true,
			});

			await knex('directus_users').where({ id: owner }).delete();
			await knex('directus_roles').where({ id: child }).delete();
			expect(await shares.find(made.id)).toMatchObject({ owner, ownerStatus: null, role: child, roleExists: false });
		});

		it('tells that the owner’s role may inherit', async () => {
			const { share, user, role } = stage();
			const owner = await user({ role: await role({ parent: await role() }) });
			expect(await share({ owner })).toMatchObject({ mayHaveAncestors: true });
			expect(await share({ owner: await user({ role: await role() }) })).toMatchObject({ mayHaveAncestors: false });
		});

		it('finds nothing by an id that is none', async () => {
			const { shares } = stage();
			for (const id of [randomUUID(), '', 'nonsense', "' or 1=1 --"]) expect(await shares.find(id)).toBeNull();
		});

		it('stores a share with its first event or not at all', async () => {
			const { shares, events, owner } = stage();
			const share = newShare({ owner });
			const broken = { ...eventOf(share.id, 'created', noon), at: null as unknown as number };
			await expect(shares.insert(share, broken)).rejects.toThrow();
			expect(await shares.find(share.id)).toBeNull();
			expect(await events.list({ share: share.id, limit: 10, offset: 0 })).toEqual({ events: [], total: 0 });
		});

		it('never stores two shares with one link', async () => {
			const { share, shares, owner } = stage();
			const { secretHash } = await share();
			const other = newShare({ owner, secretHash });
			await expect(shares.insert(other, eventOf(other.id, 'created', noon))).rejects.toThrow();
		});

		it('removes a share with all that was written about it, once', async () => {
			const { share, shares, visits, events, elsewhere } = stage();
			const [made, other] = [await share(), await share()];
			for (const one of [made, other]) {
				const { visit, event } = aVisit(one);
				expect(await visits.grant(one, visit, event)).toBe(true);
			}

			expect((await Promise.all([shares.remove(made.id), elsewhere.shares.remove(made.id)])).sort()).toEqual([
				false,
				true,
			]);
			expect(await shares.find(made.id)).toBeNull();
			expect((await visits.list(made.id, 10, 0)).total).toBe(0);
			expect((await events.list({ share: made.id, limit: 10, offset: 0 })).total).toBe(0);
			expect(must(await shares.find(other.id)).timesUsed).toBe(1);
			expect((await visits.list(other.id, 10, 0)).total).toBe(1);
		});
	});
}
