import { describe, expect, it } from 'vitest';
import { aVisit, newShare } from './stage.ts';
import { fingerprint } from '../../../src/share/secret.ts';
import { hour, noon } from '../../support/shares/a-share.ts';
import type { Stage } from './stage.ts';

export function testPreviews(stage: () => Stage): void {
	describe('a preview', () => {
		async function open(dateEnd = noon + hour) {
			const { owner, visits } = stage();
			const share = newShare({ owner, preview: true, dateEnd });
			const { visit, token } = aVisit(share);
			await visits.preview(share, visit);
			return { share, visit, token };
		}

		it('is found at the door by its visit', async () => {
			const { share, visit, token } = await open();
			const arrival = await stage().visits.findLink({ secretHash: share.secretHash }, fingerprint(token));
			expect(arrival).toMatchObject({ share: { id: share.id, preview: true }, visit: { id: visit.id } });
		});

		it('is neither listed, found, counted nor summed, and has no events', async () => {
			const { shares, events } = stage();
			const { share } = await open();
			const { id, collection } = share;
			const sort = [{ field: 'name', direction: 'asc' } as const];
			const listed = await shares.list({ collection, sort, limit: 10, offset: 0, now: noon });
			expect(listed).toEqual({ shares: [], total: 0 });
			expect(await shares.find(id)).toBeNull();
			expect(await shares.countByState({ collection }, noon)).toEqual({});
			expect((await events.list({ share: id, limit: 10, offset: 0 })).total).toBe(0);
		});

		it('is forgotten when it has ended, with its visit, and nothing else is', async () => {
			const { shares, share, visits, knex } = stage();
			const ended = await open(noon - 1);
			const running = await open(noon + hour);
			const real = await share({ dateEnd: noon - 1 });
			expect(await shares.forgetPreviews(noon)).toBe(1);
			expect(await visits.findLinkByToken(ended.visit.tokenHash)).toBeNull();
			expect(await visits.findLinkByToken(running.visit.tokenHash)).not.toBeNull();
			expect(await shares.find(real.id)).not.toBeNull();
			expect(await knex('sharing_visits').where({ share: ended.share.id })).toEqual([]);
		});
	});
}
