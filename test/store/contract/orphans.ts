import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../src/share/event.ts';
import { must, type Stage } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { ShareQuery } from '../../../src/share/share-store.ts';

export function testOrphans(stage: () => Stage): void {
	describe('losing what a share rests on', () => {
		it('marks the shares of these items in this collection, and no others', async () => {
			const { share, shares } = stage();
			const collection = `lose_${randomUUID().slice(0, 8)}`;
			const gone = [await share({ collection, item: '1' }), await share({ collection, item: '2' })];
			const kept = [await share({ collection, item: '12' }), await share({ item: '1' })];

			await shares.orphan('item', { collection, keys: ['1', '2', 'nothing'] }, noon);
			for (const { id } of gone)
				expect(await shares.find(id)).toMatchObject({ lost: 'item', revision: 2, dateUpdated: noon });
			for (const { id } of kept) expect(await shares.find(id)).toMatchObject({ lost: null, revision: 1 });
		});

		it('takes keys that differ in letter case, accents or a last space for different ones', async () => {
			const { share, shares } = stage();
			const collection = `lose_${randomUUID().slice(0, 8)}`;
			const items = ['Ab3X', 'aB3x', 'Zoe', 'Zoë', 'Zoë '];
			const made = [];
			for (const item of items) made.push(await share({ collection, item }));

			for (const item of items) {
				const query = { collection, item, sort: [], limit: 10, offset: 0, now: noon } satisfies ShareQuery;
				expect((await shares.list(query)).shares.map((one) => one.item)).toEqual([item]);
			}
			await shares.orphan('item', { collection, keys: ['Ab3X', 'Zoë'] }, noon);
			const lost = await Promise.all(made.map(async ({ id }) => (await shares.find(id))?.lost));
			expect(lost).toEqual(['item', null, null, 'item', null]);
		});

		it('marks all shares of a collection that is dropped', async () => {
			const { share, shares } = stage();
			const collection = `lose_${randomUUID().slice(0, 8)}`;
			const [gone, kept] = [await share({ collection, item: 'x' }), await share()];
			await shares.orphan('item', { collection }, noon);
			expect((await shares.find(gone.id))?.lost).toBe('item');
			expect((await shares.find(kept.id))?.lost).toBeNull();
		});

		it('marks shares by their ids, and those alone that are older than a moment', async () => {
			const { share, shares } = stage();
			const collection = `lose_${randomUUID().slice(0, 8)}`;
			const [older, newer] = [
				await share({ collection, item: '1', dateCreated: noon - 1 }),
				await share({ collection, item: '1', dateCreated: noon }),
			];
			await shares.orphan('item', { collection, keys: ['1'], madeBefore: noon }, noon);
			expect((await shares.find(older.id))?.lost).toBe('item');
			expect((await shares.find(newer.id))?.lost).toBeNull();
			await shares.orphan('item', { shares: [] }, noon);
			expect((await shares.find(newer.id))?.lost).toBeNull();
			await shares.orphan('item', { shares: [newer.id] }, noon);
			expect((await shares.find(newer.id))?.lost).toBe('item');
		});

		it('marks the shares of an owner or a role', async () => {
			const { share, shares, user, role } = stage();
			const [owner, lostRole] = [await user(), await role()];
			const [owned, played] = [await share({ owner }), await share({ role: lostRole })];
			await shares.orphan('owner', { keys: [owner] }, noon);
			await shares.orphan('role', { keys: [lostRole] }, noon);
			expect((await shares.find(owned.id))?.lost).toBe('owner');
			expect((await shares.find(played.id))?.lost).toBe('role');
		});

		it('keeps what was lost first', async () => {
			const { share, shares, user } = stage();
			const owner = await user();
			const made = await share({ owner });
			await shares.orphan('owner', { keys: [owner] }, noon);
			await shares.orphan('item', { collection: made.collection, keys: [made.item] }, noon + 1);
			expect(await shares.find(made.id)).toMatchObject({ lost: 'owner', revision: 2, dateUpdated: noon });
		});

		it('overtakes a change that was decided before', async () => {
			const { share, shares } = stage();
			const made = await share();
			await shares.orphan('item', { collection: made.collection, keys: [made.item] }, noon);
			const event = eventOf(made.id, 'changed', noon);
			expect(await shares.change(made, { paused: false }, { now: noon, closesDoor: false, event })).toBe(false);
		});

		it('takes thousands of keys, and none', async () => {
			const { share, shares } = stage();
			const made = await share({ item: '1777' });
			const keys = Array.from({ length: 2000 }, (_, key) => String(key));
			await shares.orphan('item', { collection: made.collection, keys: [] }, noon);
			expect(must(await shares.find(made.id)).lost).toBeNull();
			await shares.orphan('item', { collection: made.collection, keys }, noon);
			expect(must(await shares.find(made.id)).lost).toBe('item');
		});
	});
}
