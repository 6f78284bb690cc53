import { describe, expect, it } from 'vitest';
import { hour, noon } from '../../support/shares/a-share.ts';
import type { Stage } from './stage.ts';

export function testNotices(stage: () => Stage): void {
	describe('notices', () => {
		it('are claimed by one of several instances', async () => {
			const { notices, elsewhere, share } = stage();
			const { id } = await share();
			const claims = Array.from({ length: 10 }, (_, index) =>
				(index % 2 ? notices : elsewhere.notices).claim({ share: id, kind: 'opened', about: 0 }, noon),
			);
			expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
			expect(await notices.claim({ share: id, kind: 'used-up', about: 3 }, noon)).toBe(true);
		});

		it('are due for active shares that end soon and whose owner wants to know', async () => {
			const { notices, share } = stage();
			const dateEnd = noon + hour;
			const due = await share({ dateEnd, notices: ['opened', 'ends-soon'] });
			await share({ dateEnd, notices: ['opened'] });
			await share({ dateEnd: noon + 30 * hour, notices: ['ends-soon'] });
			await share({ dateEnd: noon - 1, notices: ['ends-soon'] });
			await share({ dateEnd, notices: ['ends-soon'], paused: true });
			const ids = async () => (await notices.endingBy(noon + 24 * hour, noon)).map(({ id }) => id);
			expect(await ids()).toEqual([due.id]);
			await notices.claim({ share: due.id, kind: 'ends-soon', about: dateEnd }, noon);
			expect(await ids()).toEqual([]);
		});
	});
}
