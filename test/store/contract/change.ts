import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../src/share/event.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { must, type Stage } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';
import type { Share } from '../../../src/share/share.ts';

function options(share: Share, closesDoor = false) {
	return { now: noon, closesDoor, event: eventOf(share.id, 'changed', noon, { detail: ['name'] }) };
}

export function testChanges(stage: () => Stage): void {
	describe('changing a share', () => {
		it('changes what is said, nothing else, and raises the revision', async () => {
			const { share, shares } = stage();
			const made = await share({ timesUsed: 4, passwordHash: 'hash' });
			expect(await shares.change(made, { name: 'New', dateEnd: noon, maxUses: null }, options(made))).toBe(true);
			expect(await shares.find(made.id)).toEqual({
				...made,
				name: 'New',
				dateEnd: noon,
				maxUses: null,
				revision: 2,
				dateUpdated: noon,
			});
		});

		it('changes every field that can be changed', async () => {
			const { share, shares, role } = stage();
			const made = await share();
			const changes = {
				name: null,
				role: await role(),
				passwordHash: 'hash',
				dateStart: 1,
				dateEnd: 2,
				maxUses: 3,
				scope: { chosen: 1, isDefault: false, positions: { '': [] }, targets: {} },
				api: true,
				paused: true,
				secretHash: fingerprint(`new ${made.id}`),
				secretCipher: 'new',
				lost: 'role' as const,
			};
			expect(await shares.change(made, changes, options(made, true))).toBe(true);
			expect(await shares.find(made.id)).toMatchObject({ ...changes, revision: 2, doorRevision: 2 });
		});

		it('changes the door’s revision only where running visits are to end', async () => {
			const { share, shares } = stage();
			const made = await share();
			await shares.change(made, { name: 'a' }, options(made, false));
			const once = must(await shares.find(made.id));
			expect(once.doorRevision).toBe(1);
			await shares.change(once, { passwordHash: null }, options(made, true));
			expect(must(await shares.find(made.id)).doorRevision).toBe(2);
		});

		it('does nothing on a revision that is out of date, and writes nothing down', async () => {
			const { share, shares, events } = stage();
			const made = await share();
			expect(await shares.change(made, { name: 'first' }, options(made))).toBe(true);
			expect(await shares.change(made, { name: 'second' }, options(made))).toBe(false);
			expect(await shares.find(made.id)).toMatchObject({ name: 'first', revision: 2 });
			expect((await events.list({ share: made.id, kinds: ['changed'], limit: 10, offset: 0 })).total).toBe(1);
		});

		it('lets one of many win that change at once, over two connections', async () => {
			const { share, shares, elsewhere } = stage();
			const made = await share();
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, (_, at) =>
					(at % 2 ? shares : elsewhere.shares).change(made, { name: `n${at}` }, options(made)),
				),
			);
			expect(outcomes.filter(Boolean)).toHaveLength(1);
			const winner = outcomes.indexOf(true);
			expect(await shares.find(made.id)).toMatchObject({ name: `n${winner}`, revision: 2 });
		});

		it('does nothing to a share that is gone', async () => {
			const { share, shares, events } = stage();
			const made = await share();
			await shares.remove(made.id);
			expect(await shares.change(made, { name: 'x' }, options(made))).toBe(false);
			expect((await events.list({ share: made.id, limit: 10, offset: 0 })).total).toBe(0);
		});
	});
}
