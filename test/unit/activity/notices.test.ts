import { describe, expect, it } from 'vitest';
import { aShare, noon } from '../../support/shares/a-share.ts';
import { noticeEnds, noticeOpening, type NoticeContext } from '../../../src/activity/notices.ts';
import { noticeKinds } from '../../../src/share/share-fields.ts';
import type { ShareWithOwner } from '../../../src/share/share.ts';
import type { RecipientWithSubject } from '../../../src/people/recipient.ts';

const every = [...noticeKinds];
const ada = { address: 'ada@example.com', state: 'invited', dateInvited: noon } as RecipientWithSubject;

/** Not real: the store; for it there is the contract. */
function desk(now: ShareWithOwner = aShare()) {
	const told: string[] = [];
	const claimed = new Set<string>();
	const context: NoticeContext = {
		notices: {
			async claim({ share, kind, about }) {
				const key = `${share} ${kind} ${about}`;
				if (claimed.has(key)) return false;
				claimed.add(key);
				return true;
			},
			endingBy: async () => [now],
		},
		find: async () => now,
		tell: async (_, { kind, recipient }) => void told.push(recipient ? `${kind} ${recipient.name}` : kind),
		now: noon,
	};
	return { told, context };
}

describe('what an owner is told', () => {
	it('is nothing where they want nothing', async () => {
		const { told, context } = desk(aShare({ timesUsed: 1, maxUses: 1 }));
		await noticeOpening(aShare({ maxUses: 1 }), ada, context);
		expect(told).toEqual([]);
	});

	it('is who accepted, and that it was opened for the first time', async () => {
		const { told, context } = desk();
		await noticeOpening(aShare({ notices: every }), ada, context);
		await noticeOpening(aShare({ notices: every, timesUsed: 1 }), { ...ada, state: 'accepted' }, context);
		expect(told).toEqual(['accepted ada@example.com', 'opened']);
	});

	it('is the first opening once, though two saw the counter at nothing', async () => {
		const { told, context } = desk();
		await Promise.all([1, 2].map(() => noticeOpening(aShare({ notices: ['opened'] }), null, context)));
		expect(told).toEqual(['opened']);
	});

	it('is the limit when the counter has reached it, whoever was the last', async () => {
		const before = aShare({ notices: ['used-up'], maxUses: 5, timesUsed: 2 });
		const { told, context } = desk({ ...before, timesUsed: 5 });
		await noticeOpening(before, null, context);
		await noticeOpening(before, null, context);
		expect(told).toEqual(['used-up']);
		const still = desk({ ...before, timesUsed: 4 });
		await noticeOpening(before, null, still.context);
		expect(still.told).toEqual([]);
	});

	it('is an end once, and again when it was moved', async () => {
		const share = aShare({ notices: ['ends-soon'], dateEnd: noon + 1000 });
		const { told, context } = desk(share);
		await noticeEnds(context);
		await noticeEnds(context);
		expect(told).toEqual(['ends-soon']);
		share.dateEnd = noon + 2000;
		await noticeEnds(context);
		expect(told).toHaveLength(2);
	});
});
