import { describe, expect, it } from 'vitest';
import { aVisit, must, type Stage } from './stage.ts';
import { eventOf } from '../../../src/share/event.ts';
import { noon } from '../../support/shares/a-share.ts';

export function testCounting(stage: () => Stage): void {
	describe('counting uses', () => {
		it('lets exactly as many in as the limit says, fifty at once over two connections', async () => {
			const { share, shares, visits, events, elsewhere } = stage();
			const made = await share({ maxUses: 20 });
			const outcomes = await Promise.all(
				Array.from({ length: 50 }, (_, at) => {
					const { visit, event } = aVisit(made);
					return (at % 2 ? visits : elsewhere.visits).grant(made, visit, event);
				}),
			);

			expect(outcomes.filter(Boolean)).toHaveLength(20);
			expect(await shares.find(made.id)).toMatchObject({ timesUsed: 20, lastUsed: noon, revision: 1 });
			expect((await visits.list(made.id, 100, 0)).total).toBe(20);
			expect((await events.list({ share: made.id, kinds: ['opened'], limit: 100, offset: 0 })).total).toBe(20);
		});

		it('counts every use where there is no limit', async () => {
			const { share, shares, visits, elsewhere } = stage();
			const made = await share();
			const outcomes = await Promise.all(
				Array.from({ length: 30 }, (_, at) => {
					const { visit, event } = aVisit(made);
					return (at % 2 ? visits : elsewhere.visits).grant(made, visit, event);
				}),
			);
			expect(outcomes.every(Boolean)).toBe(true);
			expect((await shares.find(made.id))?.timesUsed).toBe(30);
		});

		it('lets nobody in by a door that was changed since they looked', async () => {
			const { share, shares, visits } = stage();
			const made = await share();
			const event = eventOf(made.id, 'changed', noon);
			await shares.change(made, { passwordHash: 'new' }, { now: noon, closesDoor: true, event });
			const knock = aVisit(made);
			expect(await visits.grant(made, knock.visit, knock.event)).toBe(false);
			expect((await shares.find(made.id))?.timesUsed).toBe(0);

			const standing = must(await shares.find(made.id));
			const again = aVisit(standing);
			expect(await visits.grant(standing, again.visit, again.event)).toBe(true);
		});

		it('lets visitors in though the share was renamed since they looked', async () => {
			const { share, shares, visits } = stage();
			const made = await share();
			const event = eventOf(made.id, 'changed', noon);
			await shares.change(made, { name: 'New' }, { now: noon, closesDoor: false, event });
			const { visit, event: opened } = aVisit(made);
			expect(await visits.grant(made, visit, opened)).toBe(true);
		});

		it('asks the database, not what the visitor’s look had found', async () => {
			const { share, shares, visits } = stage();
			const made = await share();
			const event = eventOf(made.id, 'changed', noon);
			await shares.change(made, { paused: true }, { now: noon, closesDoor: false, event });
			const { visit, event: opened } = aVisit(made);
			expect(await visits.grant(made, visit, opened)).toBe(false);
		});

		it('asks for the time of the visit', async () => {
			const { share, visits } = stage();
			const made = await share({ dateStart: noon, dateEnd: noon + 1 });
			for (const [at, isIn] of [
				[noon - 1, false],
				[noon, true],
				[noon + 1, false],
			] as const) {
				const { visit, event } = aVisit(made, { opened: at });
				expect(await visits.grant(made, visit, event)).toBe(isIn);
			}
		});

		it('counts nothing where the visit cannot be written', async () => {
			const { share, shares, visits } = stage();
			const made = await share();
			const first = aVisit(made);
			await visits.grant(made, first.visit, first.event);
			const sameToken = aVisit(made, { tokenHash: first.visit.tokenHash });
			await expect(visits.grant(made, sameToken.visit, sameToken.event)).rejects.toThrow();
			expect((await shares.find(made.id))?.timesUsed).toBe(1);
		});

		it('lets nobody into a share that is gone', async () => {
			const { share, shares, visits } = stage();
			const made = await share();
			await shares.remove(made.id);
			const { visit, event } = aVisit(made);
			expect(await visits.grant(made, visit, event)).toBe(false);
			expect((await visits.list(made.id, 10, 0)).total).toBe(0);
		});
	});
}
