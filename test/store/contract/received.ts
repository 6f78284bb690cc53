import { describe, expect, it } from 'vitest';
import { aRecipient } from '../../support/shares/a-recipient.ts';
import type { Stage } from './stage.ts';
import { noon } from '../../support/shares/a-share.ts';

export function testReceived(stage: () => Stage): void {
	describe('what a user has received', () => {
		it('is what is addressed to them, to their roles, or offered to them, each share once', async () => {
			const { received, recipients, share, user, role } = stage();
			const [me, other, mine] = [await user(), await user(), await role()];
			const both = await share({ dateCreated: noon + 4 });
			const byRole = await share({ dateCreated: noon + 3 });
			const offered = await share({ transferTo: me, dateCreated: noon + 2 });
			const [declined, revoked, others] = [await share(), await share(), await share()];
			const toMe = aRecipient(both.id, { kind: 'user', user: me });
			await recipients.insert(
				[
					aRecipient(both.id, { kind: 'role', role: mine }),
					toMe,
					aRecipient(byRole.id, { kind: 'role', role: mine }),
					aRecipient(declined.id, { kind: 'user', user: me }, { state: 'declined' }),
					aRecipient(revoked.id, { kind: 'user', user: me }, { state: 'revoked' }),
					aRecipient(others.id, { kind: 'user', user: other }),
				],
				[],
			);

			const query = { user: me, roles: [mine], limit: 10, offset: 0 };
			const found = await received.list(query);
			expect(found.received.map((one) => one.share.id)).toEqual([both.id, byRole.id, offered.id]);
			expect(found.received.map(({ recipient }) => recipient?.kind ?? null)).toEqual(['user', 'role', null]);
			expect(found.received.map(({ isOffered }) => isOffered)).toEqual([false, false, true]);
			expect([found.total, found.unseen]).toEqual([3, 3]);
			expect((await received.list({ ...query, limit: 1, offset: 1 })).received).toHaveLength(1);
			expect((await received.list({ ...query, roles: [] })).total).toBe(2);

			await Promise.all([received.markSeen(both.id, me, noon), received.markSeen(both.id, me, noon)]);
			await received.markSeen(byRole.id, other, noon);
			const seen = await received.list(query);
			expect(seen.unseen).toBe(2);
			expect(seen.received.map(({ isSeen }) => isSeen)).toEqual([true, false, false]);
		});
	});
}
