import { describe, expect, it } from 'vitest';
import { eventKinds, eventOf } from '../../../src/share/event.ts';
import type { Stage } from './stage.ts';

const day = 86_400_000;
/** Years away from what other tests write. */
const start = Date.UTC(2031, 0, 1);

export function testEvents(stage: () => Stage): void {
	describe('events', () => {
		it('are given back as they were written, the newest first', async () => {
			const { share, events } = stage();
			const { id } = await share();
			const trace = { addressHash: 'a'.repeat(64), network: '2001:db8:12::/48', agent: 'Firefox on Linux' };
			const more = { ...trace, visit: id, user: id, reason: 'not-shareable', detail: ['name', 'date_end'] };
			const written = eventOf(id, 'refused', start + 1, more);
			await events.write(written);
			await events.write(eventOf(id, 'left', start));

			const found = await events.list({ share: id, limit: 10, offset: 0 });
			expect(found.total).toBe(3);
			expect(found.events.map(({ kind }) => kind)).toEqual(['left', 'refused', 'created']);
			expect(found.events[1]).toEqual({ ...written, userName: null, id: expect.any(Number) });
			expect(found.events[0]).toMatchObject({ visit: null, user: null, reason: null, detail: null, network: null });
		});

		it('are listed by kind and by page', async () => {
			const { share, events } = stage();
			const { id } = await share();
			for (const kind of eventKinds) await events.write(eventOf(id, kind, start));
			const some = await events.list({ share: id, kinds: ['left', 'ended'], limit: 10, offset: 0 });
			expect([some.events.map(({ kind }) => kind), some.total]).toEqual([['ended', 'left'], 2]);
			expect((await events.list({ share: id, kinds: [], limit: 10, offset: 0 })).total).toBe(0);

			const page = await events.list({ share: id, limit: 2, offset: 2 });
			expect([page.events.length, page.total]).toEqual([2, eventKinds.length + 1]);
		});

		it('are read on after any of them, whatever is written meanwhile', async () => {
			const { share, events } = stage();
			const { id } = await share();
			for (const at of [1, 2, 3]) await events.write(eventOf(id, 'left', start + at));
			const query = { share: id, kinds: ['left' as const], limit: 2 };
			const first = await events.listAfter({ ...query, after: null });
			await events.write(eventOf(id, 'left', start + 4));
			const rest = await events.listAfter({ ...query, after: first[1]?.id ?? null });
			expect([...first, ...rest].map(({ at }) => at - start)).toEqual([3, 2, 1]);
			expect(await events.listAfter({ ...query, after: rest[0]?.id ?? null })).toEqual([]);
		});

		it('are summed by day in UTC, of one owner or of all', async () => {
			const { share, events, user } = stage();
			const [one, other] = [await user(), await user()];
			const [mine, theirs] = [await share({ owner: one }), await share({ owner: other })];
			const write = (of: string, kind: 'opened' | 'refused' | 'left', at: number) =>
				events.write(eventOf(of, kind, at));
			await write(mine.id, 'opened', start - 1);
			await write(mine.id, 'opened', start);
			await write(mine.id, 'opened', start + day - 1);
			await write(mine.id, 'refused', start + day - 1);
			await write(mine.id, 'left', start);
			await write(mine.id, 'refused', start + day);
			await write(theirs.id, 'opened', start + 3 * day);

			expect(await events.countByDay(start, { owner: one })).toEqual([
				{ date: '2031-01-01', opened: 2, refused: 1 },
				{ date: '2031-01-02', opened: 0, refused: 1 },
			]);
			expect(await events.countByDay(start, { owner: other })).toEqual([{ date: '2031-01-04', opened: 1, refused: 0 }]);
			expect(await events.countByDay(start + 3 * day, {})).toEqual([{ date: '2031-01-04', opened: 1, refused: 0 }]);
			expect(await events.countByDay(start + 4 * day, {})).toEqual([]);
		});

		it('are forgotten when they are older than what is kept', async () => {
			const { share, events } = stage();
			const { id } = await share();
			const old = Date.UTC(2001, 0, 1);
			for (const at of [old - 1, old, old + 1]) await events.write(eventOf(id, 'left', at));
			expect(await events.forget(old)).toBe(1);
			expect((await events.list({ share: id, kinds: ['left'], limit: 10, offset: 0 })).total).toBe(2);
		});
	});
}
