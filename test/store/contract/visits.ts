import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aVisit, must, type Stage } from './stage.ts';
import { eventOf } from '../../../src/share/event.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { hour, noon } from '../../support/shares/a-share.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';

export function testVisits(stage: () => Stage): void {
	describe('arriving at a share', () => {
		it('finds the share by its link, with the visit whose token was shown', async () => {
			const { share, visits } = stage();
			const made = await share();
			const { visit, token } = await opened(made);
			const { people, ...found } = made;
			expect(people).toBe(0);
			const counted = { ...found, timesUsed: 1, lastUsed: noon };

			expect(await visits.findLink({ secretHash: made.secretHash }, null)).toMatchObject({
				share: counted,
				visit: null,
			});
			expect(await visits.findLink({ secretHash: made.secretHash }, fingerprint(token))).toMatchObject({
				share: counted,
				visit,
			});
			expect(await visits.findLinkByToken(fingerprint(token))).toMatchObject({ share: counted, visit });
		});

		it('finds no visit by a token of another share, and none by an unknown one', async () => {
			const { share, visits } = stage();
			const [one, other] = [await share(), await share()];
			const { token } = await opened(other);
			await opened(one);

			for (const hash of [fingerprint(token), fingerprint('unknown'), '']) {
				expect(await visits.findLink({ secretHash: one.secretHash }, hash)).toMatchObject({
					share: { id: one.id },
					visit: null,
				});
			}
			expect(await visits.findLinkByToken(fingerprint('unknown'))).toBeNull();
		});

		it('finds nothing by an unknown link', async () => {
			const { visits, share } = stage();
			const { token } = await opened(await share());
			expect(await visits.findLink({ secretHash: fingerprint('unknown') }, fingerprint(token))).toBeNull();
			expect(await visits.findLink({ secretHash: '' }, null)).toBeNull();
		});

		it('tells an ended visit as ended, with what became of the owner', async () => {
			const { share, visits, user, knex } = stage();
			const owner = await user();
			const made = await share({ owner });
			const { visit, token } = await opened(made);
			await visits.end(made.id, visit.id, eventOf(made.id, 'ended', noon + 5));
			await knex('directus_users').where({ id: owner }).update({ status: 'suspended' });

			const arrival = await visits.findLink({ secretHash: made.secretHash }, fingerprint(token));
			expect(arrival).toMatchObject({ share: { ownerStatus: 'suspended' }, visit: { ended: noon + 5 } });
		});
	});

	describe('the visits of a share', () => {
		it('are listed with the newest first, by page', async () => {
			const { share, visits } = stage();
			const made = await share();
			for (const at of [2, 1, 3]) await opened(made, { opened: noon + at });
			const { visits: found, total } = await visits.list(made.id, 2, 0);
			expect([found.map((visit) => visit.opened), total]).toEqual([[noon + 3, noon + 2], 3]);
			expect((await visits.list(made.id, 2, 2)).visits.map((visit) => visit.opened)).toEqual([noon + 1]);
			expect(await visits.list(randomUUID(), 10, 0)).toEqual({ visits: [], total: 0 });
		});

		it('end once, with one event, however many end them at once', async () => {
			const { share, visits, events, elsewhere } = stage();
			const made = await share();
			const { visit } = await opened(made);
			const event = eventOf(made.id, 'left', noon + 1, { visit: visit.id });
			const ends = [visits, elsewhere.visits, visits].map((store) => store.end(made.id, visit.id, event));
			expect((await Promise.all(ends)).filter(Boolean)).toHaveLength(1);
			expect((await events.list({ share: made.id, kinds: ['left'], limit: 10, offset: 0 })).total).toBe(1);
		});

		it('end only as visits of their own share', async () => {
			const { share, visits } = stage();
			const [made, other] = [await share(), await share()];
			const { visit, token } = await opened(made);
			expect(await visits.end(other.id, visit.id, eventOf(other.id, 'ended', noon))).toBe(false);
			expect(await visits.end(made.id, randomUUID(), eventOf(made.id, 'ended', noon))).toBe(false);
			expect(must(await visits.findLinkByToken(fingerprint(token))).visit?.ended).toBeNull();
		});

		it('are forgotten after they expired, and not before', async () => {
			const { share, visits } = stage();
			const made = await share();
			await opened(made, { expires: noon - hour - 1 });
			await opened(made, { expires: noon - hour });
			expect(await visits.forget(noon - hour)).toBe(1);
			expect((await visits.list(made.id, 10, 0)).total).toBe(1);
		});
	});

	async function opened(share: ShareWithOwner, changes: Parameters<typeof aVisit>[1] = {}) {
		const { visit, token, event } = aVisit(share, changes);
		expect(await stage().visits.grant(share, visit, event)).toBe(true);
		return { visit, token };
	}
}
